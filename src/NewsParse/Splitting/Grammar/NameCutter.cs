using System.Buffers;
using NewsParse.Extraction.People;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Splitting.Grammar;

/// <summary>Cuts a run of characters that should be names, printed with and without blanks between and inside them, into the likeliest names.</summary>
internal static class NameCutter
{
    // Costs are negative natural logarithms of shares among names, as NameLexicon gives them.
    private const float Hopeless = 1000f;
    private const float UnknownSurname = 14f;
    private const float LongGivenName = 7f;
    private const float Glued = 2.5f;
    private const float GluedBare = 12f;
    private const float PenName = 22f;
    private const float SpreadName = 17f;
    private const float RarestSurnameSpread = 12.5f;
    private const float UnknownSurnameBare = 5f;
    private const float FunctionWord = 10f;
    private const float Dotted = 8f;
    private const float ByItsSound = 13f;
    private const float SoundBare = 6f;
    private const float TypicalSound = 5.5f;
    private const float GoodName = 16f;
    private const float NoName = 32f;
    private const int LongestName = 5;
    private const int LongestForeignName = 24;
    private const int LongestRun = 120;

    private const int LongestPart = 5;
    private const float RarestSurnameWhereDue = 9f;
    private const float RarestGivenNameWhereDue = 13f;

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("的了着是在到不也就都把被从给们这那说看做与及或很最吗呢吧");
    private static readonly SearchValues<char> MinorityChars = SearchValues.Create(string.Concat(LexiconBlob.Instance.Rows("minority-name-chars").Select(row => row[0])));

    /// <summary>Cuts a run.</summary>
    /// <param name="glance">The text.</param>
    /// <param name="from">Where the run begins; it holds Chinese characters and the dots inside names.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="isDue">True if a word before or after it says that names stand here, so that any word may be one.</param>
    /// <param name="names">The names without their inner blanks, as printed.</param>
    /// <returns>How name-like they are, 0 to 1; below 0 if the run can't be names.</returns>
    public static double Cut(Glance glance, int from, int to, bool isDue, List<string> names)
    {
        var length = to - from;
        if (length is < 2 or > LongestRun)
        {
            return -1;
        }

        var best = new float[length + 1];
        var back = new int[length + 1];
        Array.Fill(best, float.PositiveInfinity);
        best[0] = 0;
        for (var end = 2; end <= length; end++)
        {
            for (var start = Math.Max(0, end - LongestForeignName); start <= end - 2; start++)
            {
                if (best[start] < Hopeless)
                {
                    var cost = best[start] + Cost(glance, from, from + start, from + end, to, isDue);
                    if (cost < best[end])
                    {
                        (best[end], back[end]) = (cost, start);
                    }
                }
            }
        }

        if (best[length] >= Hopeless)
        {
            return -1;
        }

        var cut = new List<string>();
        var worst = 0f;
        for (var end = length; end > 0; end = back[end])
        {
            cut.Add(glance.Tight(from + back[end], from + end).Replace('.', '·'));
            worst = Math.Max(worst, best[end] - best[back[end]]);
        }

        cut.Reverse();
        names.AddRange(cut);
        return Math.Clamp((NoName - worst) / (NoName - GoodName), 0, 1);
    }

    private static float Cost(Glance glance, int runFrom, int start, int end, int runTo, bool isDue)
    {
        var opens = start == runFrom || glance.BlankBefore(start);
        var closes = end == runTo || glance.BlankBefore(end);
        var glued = isDue ? Glued : GluedBare;
        var edges = (opens ? 0 : glued / 2) + (closes ? 0 : glued / 2);
        if (glance.Find('·', start, end) >= 0)
        {
            return glance[start] == '·' || glance[end - 1] == '·' || glance[end] == '·' || Blanks(glance, start, end) > 0 ? Hopeless
                : edges + Dotted + (1.2f * Unlikeness(glance, start, end)) + PartsTooLong(glance, start, end);
        }

        // 都 and 那 are surnames too.
        var isToken = opens && closes && Blanks(glance, start, end) == 0;
        var head = isToken && isDue && IsSurname(glance, start) ? start + 1 : start;
        var wrong = glance.Folded(head, end).ContainsAny(NeverInNames) ? FunctionWord : 0;
        var best = end - start <= LongestName ? wrong + Chinese(glance, start, end, isDue) + BlankCost(glance, start, end) : Hopeless;
        if (isToken && end - start is >= 3 and <= 8)
        {
            // 阿不都 is a name though 不 and 都 are words.
            var unlike = Unlikeness(glance, start, end);
            best = Math.Min(best, (unlike == 0 ? 0 : wrong) + ByItsSound + (2 * unlike) + (isDue ? 0 : SoundBare) + (1.5f * Math.Max(0, end - start - 4)));
        }

        // 麻 雀: hardly anything but a name is spread to the width of three, be it a word.
        var isSpread = opens && closes && end - start == 2 && glance.BlankBefore(start + 1) && IsSurname(glance, start);
        if (isSpread)
        {
            best = Math.Min(best, wrong + SpreadName);
        }

        if (isToken && isDue && end - start <= 4)
        {
            best = Math.Min(best, wrong + PenName + (end - start == 4 ? 6 : 0));
        }

        return best >= Hopeless ? Hopeless : best + edges + Otherwise(glance.Folded(start, end), isDue || isSpread);
    }

    private static bool IsSurname(Glance glance, int at) => NameShape.SurnameCost(glance.Folded(at, at + 1)) < RarestSurnameSpread;

    private static float Chinese(Glance glance, int start, int end, bool isDue)
    {
        var best = Hopeless;
        for (var given = start + 1; given <= Math.Min(start + 3, end - 1); given++)
        {
            var key = Lexicon.Find(glance.Folded(start, given));
            var roles = Lexicon.RolesOf(key);
            var surname = (roles & NameRole.Surname) != 0 ? Lexicon.SurnameCost(key)
                : (roles & NameRole.JapaneseSurname) != 0 ? 8
                : given == start + 1 && Chars.IsHan(glance[start]) ? UnknownSurname + (isDue ? 0 : UnknownSurnameBare)
                : Hopeless;
            var length = end - given;
            if (surname >= Hopeless || length > 3 || (length == 3 && (roles & NameRole.JapaneseSurname) == 0))
            {
                continue;
            }

            var rest = length switch
            {
                1 => 1 + Lexicon.CharCost(glance[given], NameChar.Only),
                2 => 0.3f + Lexicon.CharCost(glance[given], NameChar.First) + Lexicon.CharCost(glance[given + 1], NameChar.Second),
                _ => LongGivenName + Lexicon.CharCost(glance[given], NameChar.First) + Lexicon.CharCost(glance[given + 1], NameChar.Second),
            };
            var isKnown = isDue && surname < UnknownSurname && length < 3;
            best = Math.Min(best, isKnown ? Math.Min(surname, RarestSurnameWhereDue) + Math.Min(rest, RarestGivenNameWhereDue) : surname + rest);
        }

        return best;
    }

    // 王 强 is a name of two characters spread to the width of three; 林 远山 hardly ever is one name.
    private static float BlankCost(Glance glance, int start, int end)
    {
        var blanks = Blanks(glance, start, end);
        return (blanks, end - start) switch
        {
            (0, _) => 0,
            (1, 2) => 0.5f,
            (2, 3) => 3,
            (1, 3 or 4) when glance.BlankBefore(start + 2) && (Lexicon.RolesOf(glance.Folded(start, start + 2)) & NameRole.Surname) != 0 => 2,
            (1, 3) => glance.BlankBefore(start + 1) ? 5 : 9,
            _ => Hopeless,
        };
    }

    private static int Blanks(Glance glance, int start, int end)
    {
        var blanks = 0;
        for (var i = start + 1; i < end; i++)
        {
            blanks += glance.BlankBefore(i) ? 1 : 0;
        }

        return blanks;
    }

    // How far the characters are from those that foreign names are written with.
    private static float Unlikeness(Glance glance, int start, int end)
    {
        var sum = 0f;
        for (var i = start; i < end; i++)
        {
            sum += glance[i] == '·' || MinorityChars.Contains(glance[i]) ? 0 : Math.Max(0, Lexicon.CharCost(glance[i], NameChar.Sound) - TypicalSound);
        }

        return sum;
    }

    // Words stuck to a foreign name make its first part long.
    private static float PartsTooLong(Glance glance, int start, int end)
    {
        var (cost, part) = (0, 0);
        for (var i = start; i < end; i++)
        {
            part = glance[i] == '·' ? 0 : part + 1;
            cost += part > LongestPart ? 4 : 0;
        }

        return cost;
    }

    // What speaks for something else than a name.
    private static float Otherwise(ReadOnlySpan<char> name, bool isDue)
    {
        var cost = 0f;
        if (name.Length > 2 && (Lexicon.RolesOf(name[^2..]) & (NameRole.Honorific | NameRole.PersonNoun)) != 0)
        {
            cost += 12;
        }

        var key = Lexicon.Find(name);
        if (key > 0)
        {
            var roles = Lexicon.RolesOf(key);
            cost += (roles & (NameRole.Office | NameRole.Honorific | NameRole.Relation | NameRole.PersonNoun | NameRole.OrgName)) != 0 ? 20
                : (roles & NameRole.NoPerson) != 0 ? (isDue ? 2 : 10)
                : 0;
            cost += !TaiwanTowns.LeaveOther(Lexicon.PlacesOf(key)) ? 0 : isDue ? 1.5f : 6;
        }

        if (Words.BuiltIn.TryGet(name, out var logProbability, out var tag))
        {
            var commonness = Math.Clamp(logProbability + 15, 0, 5);
            cost += tag.StartsWith("nr", StringComparison.Ordinal) ? -1 : isDue ? 1 + (1.2f * commonness) : 5 + (2 * commonness);
        }

        return cost;
    }
}
