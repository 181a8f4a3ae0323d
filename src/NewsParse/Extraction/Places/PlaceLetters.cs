using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Places;

/// <summary>Countries and provinces named by one character, as the news does beside certain words: 中美两国, 俄总统, 日方, 访华, 京津沪.</summary>
internal static class PlaceLetters
{
    private const int MostLetters = 6;

    private static readonly Dictionary<char, string> Places = [];
    private static readonly HashSet<char> Usual = [];
    private static readonly HashSet<char> Leads = [];

    // Those that also begin common words (同台).
    private static readonly HashSet<char> LeadsApart = [];
    private static readonly string[] JointWords;
    private static readonly string[] SingleWords;
    private static readonly HashSet<char> Tails = [];

    static PlaceLetters()
    {
        foreach (var row in LexiconBlob.Instance.Rows("place-letters"))
        {
            foreach (var letter in row[0])
            {
                Places[letter] = row[1];
                if (row[2] == "usual")
                {
                    Usual.Add(letter);
                }
            }
        }

        var cues = LexiconBlob.Instance.Rows("place-letter-cues").ToDictionary(row => row[0], row => row[1].Split(' '), StringComparer.Ordinal);
        JointWords = cues["behind several"];
        SingleWords = cues["behind one"];
        Tails.UnionWith(cues["joined behind"].Select(word => word[0]));
        Leads.UnionWith(cues["before"].Select(word => word[0]));
        LeadsApart.UnionWith(cues["before, apart"].Select(word => word[0]));
    }

    /// <summary>Makes the letters that are meant as places tokens of their own, in place.</summary>
    public static void Split(TextScan scan, List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Unknown) || token.Length > 3)
            {
                continue;
            }

            // 访华 is one word, 访 美 are two.
            var start = token.Length == 2 && Leads.Contains(scan.At(token.Start)) ? token.Start + 1 : token.Start;
            var end = LettersEnd(scan, tokens, i, start);
            if (end > start && IsMeant(scan, tokens, i, start, end))
            {
                i = Replace(tokens, i, start, end);
            }
        }
    }

    // Index of the last of the letters' tokens.
    private static int Replace(List<Token> tokens, int first, int start, int end)
    {
        var last = first;
        while (tokens[last].End < end)
        {
            last++;
        }

        var pieces = new List<Token>();
        if (start > tokens[first].Start)
        {
            pieces.Add(tokens[first] with { End = start, Key = 0, Roles = NameRole.None });
        }

        for (var at = start; at < end; at++)
        {
            pieces.Add(new Token { Start = at, End = at + 1, Kind = TokenKind.Place, Tag = 'n', Tag2 = 's', Sure = true });
        }

        var letters = first + pieces.Count - 1;
        if (tokens[last].End > end)
        {
            pieces.Add(tokens[last] with { Start = end, Tag = 'n', Tag2 = ' ', Key = 0, Roles = NameRole.None });
        }

        tokens.RemoveRange(first, last - first + 1);
        tokens.InsertRange(first, pieces);
        return letters;
    }

    /// <summary>The country or province that a letter stands for, as the gazetteer has it; null for none.</summary>
    public static string? PlaceOf(char letter) => Places.GetValueOrDefault(letter);

    // The letters from a position on, to the end of a token; the last one may begin a word (日|方).
    private static int LettersEnd(TextScan scan, List<Token> tokens, int index, int start)
    {
        var end = start;
        for (var i = index; i < tokens.Count && tokens[i].Kind is TokenKind.Word or TokenKind.Unknown; i++)
        {
            while (end < tokens[i].End && end - start < MostLetters && Places.ContainsKey(scan.At(end)))
            {
                end++;
            }

            if (end < tokens[i].End)
            {
                return end == tokens[i].End - 1 && Tails.Contains(scan.At(end)) && (end > tokens[i].Start) ? end : Math.Max(start, Math.Min(end, tokens[i].Start));
            }
        }

        return end;
    }

    private static bool IsMeant(TextScan scan, List<Token> tokens, int index, int start, int end)
    {
        var letters = scan.Text.AsSpan(start, end - start);
        if (letters.Length > 1)
        {
            return start == tokens[index].Start && (Follows(scan, end, JointWords) || (Follows(scan, end, SingleWords) && AreUsual(letters)) || (letters.Length > 2 && AreUsual(letters)));
        }

        if (tokens[index].Length == 1 && IsEnumerated(scan, start))
        {
            return true;
        }

        if (!Usual.Contains(letters[0]))
        {
            return false;
        }

        return start > tokens[index].Start || (tokens[index].Length == 1 && IsLead(tokens, scan, index - 1)) ? !scan.Starts(end, NameRole.PlaceSuffix)
            : tokens[index].Length == 1 ? Follows(scan, end, SingleWords)
            : Tails.Contains(scan.At(end));
    }

    private static bool IsLead(List<Token> tokens, TextScan scan, int index) => index >= 0 && tokens[index].Length == 1 && (Leads.Contains(scan.At(tokens[index].Start)) || LeadsApart.Contains(scan.At(tokens[index].Start)));

    // 中、俄、蒙三国; 京、津、沪; 川、渝两地: countries, or provinces, apart by commas.
    private static bool IsEnumerated(TextScan scan, int at)
    {
        if (scan.At(at - 1) != '、' && scan.At(at + 1) != '、')
        {
            return false;
        }

        var (first, last) = (at, at);
        while (at - first < 2 * MostLetters && scan.At(first - 1) == '、' && Places.ContainsKey(scan.At(first - 2)))
        {
            first -= 2;
        }

        while (last - at < 2 * MostLetters && scan.At(last + 1) == '、' && Places.ContainsKey(scan.At(last + 2)))
        {
            last += 2;
        }

        var (count, usual) = (((last - first) / 2) + 1, 0);
        for (var i = first; i <= last; i += 2)
        {
            usual += Usual.Contains(scan.At(i)) ? 1 : 0;
            if (IsDivision(scan.At(i)) != IsDivision(scan.At(first)) && !IsIsland(scan.At(i)) && !IsIsland(scan.At(first)))
            {
                return false;
            }
        }

        return count > 1 && Chars.IsHan(scan.At(last + 1)) && scan.At(first - 1) != '、'
            && (Follows(scan, last + 1, JointWords) || scan.At(last + 1) is '两' or '兩' or '三' or '四' or '五' or '等' || (count > 2 && 2 * usual >= count));
    }

    private static bool IsDivision(char letter) => Places[letter][^1] is '省' or '市' or '区';

    // 港, 澳 and 台 stand beside countries and provinces alike; 澳 is Australia's letter too.
    private static bool IsIsland(char letter) => letter is '港' or '澳' or '台' or '臺';

    private static bool AreUsual(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!Usual.Contains(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Follows(TextScan scan, int start, string[] words)
    {
        var rest = scan.Text.AsSpan(start);
        foreach (var word in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
