using System.Buffers;
using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.People;

/// <summary>Names written by their sound, with dots (安东尼·布林肯, 买买提·艾力) or without (克林顿, 巴特尔孟和).</summary>
internal static class SoundNames
{
    private const int LongestPart = 8;
    private const int MostParts = 5;
    private const int LongestPlain = 8;

    private const float Dotted = 1f;
    private const float InsideOffice = 6f;
    private const float BeginsWithOffice = 4f;

    // A colon may be one; a full stop or a quote in half width does not stand between Chinese characters in print.
    private const float ColonForDot = 2f;
    private const float StopForDot = -1f;
    private const int FewestBesideMisread = 2;
    private const int UsualPart = 5;
    private const float UnusualLength = 2.5f;
    private const float Joined = 5f;
    private const float Plain = 6f;
    private const float TwoCharacters = 2.5f;
    private const float AfterOffice = -4f;
    private const float AfterPersonNoun = -2.5f;
    private const float AfterPlace = -1f;
    private const float WholeBehindOffice = -2f;
    private const float WorstHeardChar = 10f;
    private const float UnheardChar = 12f;
    private const float UsualChar = 6.5f;
    private const float FunctionChar = 3.5f;
    private const float BesideNamesChar = 17f;
    private const float DottedDiscount = 0.75f;
    private const float GivenInstead = 2f;
    private const float ListedPlace = 4f;

    // What ends the word for a trade before a name, and begins few names.
    private static readonly SearchValues<char> TradeEnds = SearchValues.Create("师師农農手者兵商家员員长長");

    // What begins the word behind a name or ends the one before it; few names begin or end with it.
    private static readonly SearchValues<char> BesideNames = SearchValues.Create("一十各第补補来來再又仍只展昨整刚剛凭憑");

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    /// <summary>Offers the names that start at a position.</summary>
    public static void Offer(Lattice lattice, int i)
    {
        var text = lattice.Scan.Text;
        if (!NameMarks.GoesOnNumber(text, i) && (lattice.Scan.NextInnerMark(i) - i > LongestPart || !OfferDotted(lattice, i, text)))
        {
            OfferPlain(lattice, i, text);
        }
    }

    private static bool OfferDotted(Lattice lattice, int start, string text)
    {
        if (text[start] == '叫')
        {
            return false;
        }

        var cost = Dotted + LeftBonus(lattice, start) + OfficeInside(lattice.Scan, start);
        var at = start;
        var (misread, anyMisread, dotted) = (false, false, false);
        for (var part = 0; part < MostParts; part++)
        {
            var partStart = at;
            var partCost = 0f;
            var asLast = 0f;
            while (at < lattice.To && at - partStart < LongestPart && Chars.IsHan(text[at]))
            {
                var own = at == partStart ? CharCost(text[at], NameChar.SoundFirst, NameChar.First) : CharCost(text[at], NameChar.Sound, NameChar.Second);
                asLast = at == partStart ? 0 : CharCost(text[at], NameChar.SoundLast, NameChar.Second) - own;
                partCost += own + (at > partStart && Joins(text, at) ? Joined : 0) + (at - partStart >= UsualPart ? UnusualLength : 0);
                at++;
                if (dotted && !(misread && at - partStart < FewestBesideMisread) && !(at < lattice.To && IsPrintedMark(text[at]) && InnerMark(text, at) > 0))
                {
                    lattice.Offer(start, at, cost + partCost + asLast, TokenKind.Sound, sure: true);
                }
            }

            var mark = at == partStart || at >= lattice.To ? 0 : InnerMark(text, at);
            misread = mark > 0 && !IsPrintedMark(text[at]);
            if (mark == 0 || (misread && at - partStart < FewestBesideMisread))
            {
                return dotted && !anyMisread;
            }

            anyMisread |= misread;
            dotted |= !IsDash(text[at]);
            cost += partCost + asLast + (!misread ? 0 : text[at] == ':' ? ColonForDot : StopForDot);
            at += mark;
        }

        return true;
    }

    // 校长|阿里·卡迪尔: the name begins neither inside the office nor with it.
    private static float OfficeInside(TextScan scan, int start) =>
        scan.InsideOffice(start) || (TradeEnds.Contains(scan.Text[start]) && start > 0 && Chars.IsHan(scan.Text[start - 1])) ? InsideOffice
        : scan.LongestAt(start, NameRole.Office) > 1 ? BeginsWithOffice
        : 0;

    // Length of the mark between two parts, with the blank that OCR puts behind one that it misreads (托马斯. 米勒); 0 if none stands there.
    private static int InnerMark(string text, int at)
    {
        if (!IsPrintedMark(text[at]) && !NameMarks.IsReadForDot(text[at]))
        {
            return 0;
        }

        // 三．五 is a number, —— a dash of its own.
        if ((text[at] == '．' && NameMarks.IsNumeral(text.AsSpan(at - 1, 1))) || (IsDash(text[at]) && IsDash(text[at - 1])))
        {
            return 0;
        }

        var length = at + 1 < text.Length && text[at + 1] == ' ' && !IsPrintedMark(text[at]) ? 2 : 1;
        return at + length < text.Length && Chars.IsHan(text[at + length]) ? length : 0;
    }

    // A hyphen joins the parts of one given name (让-保罗); where a dash is set for it, a dot has to follow (让—保罗·罗兰).
    private static bool IsPrintedMark(char c) => NameMarks.IsDot(c) || c == '-' || IsDash(c);

    private static bool IsDash(char c) => c is '—' or '–' or '－' or '‐';

    // 阿里·卡迪尔和市医院, but 巴图·孟和.
    private static bool Joins(string text, int at) => text[at] is '和' or '与' or '與' or '及' && text[at - 1] is not ('孟' or '布' or '苏' or '蘇' or '呼');

    private static float CharCost(char c, NameChar sound, NameChar given)
    {
        if (BesideNames.Contains(c))
        {
            return sound == NameChar.Sound ? UnheardChar : BesideNamesChar;
        }

        // 的 is heard in places' names only (的黎波里).
        var cost = Lexicon.CharCost(c, sound);
        var heard = c != '的' && Lexicon.CharCost(c, NameChar.Sound) < WorstHeardChar;
        return NameMarks.IsFunctionChar(c) ? (heard ? Math.Max(FunctionChar, cost) : BesideNamesChar)
            : heard ? Math.Min(cost < UsualChar ? DottedDiscount * cost : cost, GivenInstead + Lexicon.CharCost(c, given))
            : UnheardChar;
    }

    private static void OfferPlain(Lattice lattice, int start, string text)
    {
        var cost = Plain;
        var left = 0f;
        for (var end = start; end < lattice.To && end - start < LongestPlain;)
        {
            var c = text[end];
            var charCost = Lexicon.CharCost(c, NameChar.Sound);
            if (charCost > 9f || NameMarks.IsFunctionChar(c) || (end > start + 1 && c is '河' or '江' or '湖' or '海' or '岛' or '島' or '州' or '省' or '县' or '山' or '峰' or '族'))
            {
                return;
            }

            cost += charCost;
            end++;
            if (end - start == 2)
            {
                left = LeftBonus(lattice, start);
            }

            if (end - start >= 2)
            {
                var right = RightBonus(lattice.Scan, end);
                var place = left > AfterOffice && IsListedPlace(lattice.Scan, start, end) ? ListedPlace : 0;
                lattice.Offer(start, end, cost + left + right + place + (left == AfterOffice && right < 0 ? WholeBehindOffice : end - start == 2 ? TwoCharacters : 0), TokenKind.Sound);
            }
        }
    }

    // 布拉格 may be anybody's name, and is not.
    private static bool IsListedPlace(TextScan scan, int start, int end)
    {
        foreach (var (keyEnd, key) in scan.KeysAt(start))
        {
            if (keyEnd == end && Lexicon.PlacesOf(key).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static float LeftBonus(Lattice lattice, int start) =>
        start == lattice.From ? 0
        : lattice.Scan.Ends(start, NameRole.Office) ? AfterOffice
        : lattice.Scan.Ends(start, NameRole.PersonNoun | NameRole.Relation) ? AfterPersonNoun
        : lattice.Before(start).Kind == TokenKind.Place ? AfterPlace
        : 0;

    private static float RightBonus(TextScan scan, int end) =>
        scan.LongestAt(end, NameRole.PersonVerb) > 1 || scan.At(end) is '说' or '說' or '，' or '、' or '。' or '在' or '和' or '与' ? -1.5f : 0;
}
