using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Organizations;

/// <summary>Schools, homes and departments that go by a common word: told by whom they have.</summary>
internal static class SchoolNames
{
    // Those with a head who is named after their last character (校长, 园长, 院长).
    private static readonly string[] Headed = ["小学", "小學", "中学", "中學", "学校", "學校", "幼儿园", "幼稚园", "幼稚園", "医院", "醫院", "敬老院", "福利院", "图书馆", "圖書館"];

    // What any school or police station may be.
    private static readonly string[] Attributes = ["附近", "當地", "当地", "辖区", "轄區", "属地", "屬地", "就近", "所在", "基层", "基層", "边防", "邊防", "邻近", "鄰近", "全國", "全国", "全市", "偏鄉", "普通", "公立", "私立", "完全", "綜合", "综合", "明星", "社區", "一般", "學區", "傳統", "重點", "都會", "山區", "鄉下", "外地", "本地", "各地", "海外", "农村", "農村", "城市"];

    private static readonly string[] Stations = ["派出所", "分駐所", "分局", "警署", "消防分隊", "消防站"];

    private static readonly string[] OfSchools = ["校長", "教師", "老師", "學生", "師生", "家長會", "教務", "學務", "禮堂", "操場", "校園", "校門", "棒球隊", "籃球隊", "合唱團"];

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
