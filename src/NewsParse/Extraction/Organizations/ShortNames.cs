using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Organizations;

/// <summary>Short names of organisations that an article names in full: those that it gives itself （下称“青溪电机”）, those that a firm's name makes (青溪食品 for 青溪食品股份有限公司), and 青溪公司.</summary>
internal static class ShortNames
{
    private const int LongestShortName = 10;
    private const int FewestCharactersOfFirm = 4;
    private const int FewestCharactersOfBrand = 2;

    // An article with more is a list, and nobody's short name in it can be told.
    private const int MostFirms = 60;

    private static readonly string[] Introductions = ["以下简称为", "以下简称", "以下称", "下简称", "简称为", "简称", "下称", "又称", "以下簡稱", "下稱", "簡稱"];

    // Longest first.
    private static readonly string[] FirmForms = ["股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "集团公司", "總公司", "总公司", "集团", "集團", "公司"];

    /// <summary>Makes the short names known that the article gives beside the full ones.</summary>
    public static void AddTo(KnownNames known, IReadOnlyList<string> paragraphs, string headlineBlock, List<NameMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Kind != TokenKind.Organization || mention.Text.Length <= FewestCharactersOfFirm)
            {
                continue;
            }

            var rest = (mention.Paragraph < 0 ? headlineBlock : paragraphs[mention.Paragraph]).AsSpan(mention.Start + mention.Text.Length);
            if (rest.Length > 2 && rest[0] is '（' or '(' && GivenIn(rest[1..], mention.Text) is { } given)
            {
                known.Add(given, TokenKind.Organization, NameExtractor.SeenPart);
            }
        }
    }

    /// <summary>Makes a firm known by what is left of its name without the words that say it is one, and without its place.</summary>
    public static void AddFirm(string name, KnownNames known)
    {
        if (StemOf(name) is not { } stem)
        {
            return;
        }

        if (stem.Length >= FewestCharactersOfFirm)
        {
            known.Add(stem, TokenKind.Organization, NameExtractor.SeenPart);
        }

        var place = PlaceLength(stem);
        if (place > 0 && stem.Length - place >= FewestCharactersOfFirm)
        {
            known.Add(stem[place..], TokenKind.Organization, NameExtractor.SeenPart);
        }
    }

    /// <summary>Joins 青溪公司 to the one firm of the article whose full name has 青溪 in it.</summary>
    public static void Join(List<NameMention> mentions)
    {
        var firms = mentions.Where(mention => mention.Kind == TokenKind.Organization && StemOf(mention.Text) is not null).Select(mention => mention.Text).Distinct(StringComparer.Ordinal).Take(MostFirms + 1).ToList();
        if (firms.Count is < 2 or > MostFirms)
        {
            return;
        }

        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Kind == TokenKind.Organization && StemOf(mentions[i].Text) is { Length: >= FewestCharactersOfBrand } stem && PlaceLength(stem) < stem.Length)
            {
                var full = firms.FindAll(firm => firm.Length > mentions[i].Text.Length + 1 && firm.Contains(stem, StringComparison.Ordinal));
                mentions[i] = full.Count == 1 ? mentions[i] with { Of = full[0] } : mentions[i];
            }
        }
    }

    private static string? StemOf(string name)
    {
        foreach (var form in FirmForms)
        {
            if (name.EndsWith(form, StringComparison.Ordinal))
            {
                return name[..^form.Length];
            }
        }

        return null;
    }

    private static int PlaceLength(string name)
    {
        var lexicon = NameLexicon.BuiltIn;
        for (var length = Math.Min(name.Length, FewestCharactersOfFirm); length > 1; length--)
        {
            if (lexicon.PlacesOf(lexicon.Find(name.AsSpan(0, length))).Length > 0)
            {
                return length;
            }
        }

        return 0;
    }

    // The short name between the brackets; null if they hold something else.
    private static string? GivenIn(ReadOnlySpan<char> rest, string full)
    {
        var introduced = false;
        foreach (var introduction in Introductions)
        {
            if (rest.StartsWith(introduction, StringComparison.Ordinal))
            {
                rest = rest[introduction.Length..];
                introduced = true;
                break;
            }
        }

        rest = rest.TrimStart("“\"「『‘为：:");
        var length = 0;
        while (length < rest.Length && length <= LongestShortName && Chars.IsHan(rest[length]))
        {
            length++;
        }

        return length is >= FewestCharactersOfBrand and <= LongestShortName && length < rest.Length && rest[length] is '”' or '"' or '」' or '』' or '’' or '）' or ')'
            && (introduced || IsMadeOf(rest[..length], full)) ? rest[..length].ToString() : null;
    }

    // 北農大 is made of 北京農業大學.
    private static bool IsMadeOf(ReadOnlySpan<char> shortName, string full)
    {
        var at = 0;
        foreach (var c in full)
        {
            at += at < shortName.Length && shortName[at] == c ? 1 : 0;
        }

        return at == shortName.Length;
    }
}
