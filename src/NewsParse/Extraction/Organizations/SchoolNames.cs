using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Organizations;

/// <summary>Schools, homes and departments that go by a common word: told by whom they have.</summary>
internal static class SchoolNames
{
    // Those with a head who is named after their last character (校长, 园长, 院长).
    private static readonly string[] Headed = WordLists.Of("bodies with a head");

    // What any school or police station may be.
    private static readonly string[] Attributes = WordLists.Of("attributes of any school");

    private static readonly string[] Stations = WordLists.Of("stations");

    private static readonly string[] OfSchools = WordLists.Of("people and things of schools");

    /// <summary>向善國中校長: Taiwan's schools by any word of two characters, where somebody or something of the school's follows.</summary>
    public static bool IsByWord(TextScan scan, List<Token> tokens, int first, int last) =>
        IsByAnyWord(scan, tokens, first, last) && tokens[first].Tag is 'n' or 'a' or 'v' or 'z' or 'i'
        && scan.Text.AsSpan(tokens[last].Start, tokens[last].Length) is "國中" or "國小" or "高中" or "高職" or "高工" or "高商" or "中學" or "小學"
        && (AnyOf.Starts(scan.Text.AsSpan(tokens[last].End), OfSchools) || (tokens[first].Tag != 'v' && tokens[last].Length == 2 && scan.At(tokens[last].End - 1) is not '學'));

    /// <summary>新興分局, 水碓派出所: a police station is called after where it stands, which no gazetteer need have.</summary>
    public static bool IsStation(TextScan scan, List<Token> tokens, int first, int last) =>
        IsByAnyWord(scan, tokens, first, last) && tokens[first].Tag is 'n' or 'a' or 'b' or 'z' or 's' && AnyOf.Ends(scan.Text.AsSpan(tokens[last].Start, tokens[last].Length), Stations);

    private static bool IsByAnyWord(TextScan scan, List<Token> tokens, int first, int last) =>
        first == last - 1 && tokens[first] is { Kind: TokenKind.Word, Length: 2 } && !tokens[first].Is(NameRole.OrgBreak | NameRole.OrgInner | NameRole.PersonNoun)
        && !AnyOf.Starts(scan.Text.AsSpan(tokens[first].Start), Attributes) && BareBodies.IsFree(tokens, first);

    /// <summary>星光幼儿园园长, 总装部主任: named by a common word, but it has somebody at its head.</summary>
    public static bool HasHead(TextScan scan, List<Token> tokens, int first, int last) =>
        first == last - 1 && tokens[first] is { Kind: TokenKind.Word, Tag: 'n', Tag2: ' ', Length: 2 } && !tokens[first].Is(NameRole.OrgInner | NameRole.PlaceSuffix | NameRole.NoPlace | NameRole.OrgSuffix | NameRole.NoOrg)
        && (AnyOf.Ends(scan.Text.AsSpan(tokens[last].Start, tokens[last].Length), Headed)
        && scan.Text.AsSpan(tokens[last].End) is ['校' or '园' or '園' or '院' or '馆' or '館', '长' or '長', ..] or ['副', '校' or '园' or '園' or '院' or '馆' or '館', '长' or '長', ..]
            || scan.At(tokens[last].Start) == '部' && scan.Text.AsSpan(tokens[last].End) is ['主', '任', ..] or ['副', '主', '任', ..] or ['部', '长' or '長', ..] or ['副', '部', '长' or '長', ..] or ['经' or '經', '理', ..]);
}
