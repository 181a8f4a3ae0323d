using NewsParse.Extraction.Names;

namespace NewsParse.Extraction.Places;

/// <summary>Countries named by one character, as the news does beside certain words: 中美两国, 俄总统, 日方.</summary>
internal static class CountryLetters
{
    private const int MostLetters = 5;

    // Behind several letters.
    private static readonly string[] JointWords =
    [
        "两国", "兩國", "三国", "四国", "关系", "關係", "双方", "雙方", "双边", "之间", "之間", "贸易", "边境", "边界", "友好", "联合", "聯合", "首脑", "元首", "会谈", "會談", "建交", "战争",
        "合作", "外长", "外交", "领导人", "人民", "协定", "条约", "谈判", "对话", "磋商", "经贸", "文化", "冲突", "和谈", "军队", "邦交",
    ];

    // Behind one letter that begins a word of its own.
    private static readonly string[] SingleWords =
    [
        "总统", "總統", "首相", "总理", "總理", "外长", "外長", "外交部", "国防部", "国务卿", "国会", "國會", "政府", "议会", "媒体", "媒體", "方", "军", "軍", "籍", "媒", "副总统", "防长", "财长", "商务部", "联邦", "两党", "参议员", "众议员", "企业", "公司", "专家", "学者", "官员",
    ];

    // A word of the dictionary that is a letter and one of these.
    private static readonly string[] JoinedWords = ["方", "军", "軍", "籍", "媒"];

    private static readonly string[] Letters = ["中", "美", "英", "法", "德", "俄", "日", "韩", "韓", "朝", "印", "巴", "以", "伊", "苏", "蘇", "澳", "加", "意", "越", "泰", "菲", "埃", "叙", "敘", "欧", "歐", "古", "捷", "波", "匈", "葡", "西", "荷", "阿", "哈", "乌", "蒙", "缅", "老", "柬", "新", "马"];

    /// <summary>Adds the mentions of a text, behind those that are there.</summary>
    public static void Read(int paragraph, TextScan scan, List<Token> tokens, List<NameMention> mentions)
    {
        foreach (var token in tokens)
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Unknown) || token.Length > 2)
            {
                continue;
            }

            var end = LettersEnd(scan, token.Start);
            if (end == token.Start)
            {
                continue;
            }

            var joint = end - token.Start > 1 && Follows(scan, end, JointWords);
            var single = end - token.Start == 1 && (token.Length == 1 ? Follows(scan, end, SingleWords) && IsStrong(scan.At(token.Start)) : Follows(scan, end, JoinedWords) && IsStrong(scan.At(token.Start)));
            for (var i = token.Start; (joint || single) && i < end; i++)
            {
                mentions.Add(new NameMention(paragraph, i, scan.Text[i].ToString(), TokenKind.Place, 0, null, Sure: true));
            }
        }
    }

    /// <summary>The country that a letter stands for, as the gazetteer has it; null for none.</summary>
    public static string? CountryOf(string letter) => letter switch
    {
        "中" => "中国", "美" => "美国", "英" => "英国", "法" => "法国", "德" => "德国", "俄" => "俄罗斯", "日" => "日本", "韩" or "韓" => "韩国", "朝" => "朝鲜", "印" => "印度",
        "巴" => "巴基斯坦", "以" => "以色列", "伊" => "伊朗", "苏" or "蘇" => "苏联", "澳" => "澳大利亚", "加" => "加拿大", "意" => "意大利", "越" => "越南", "泰" => "泰国", "菲" => "菲律宾",
        _ => null,
    };

    private static int LettersEnd(TextScan scan, int start)
    {
        var end = start;
        while (end < start + MostLetters && Array.IndexOf(Letters, scan.At(end).ToString()) >= 0)
        {
            end++;
        }

        return end;
    }

    private static bool IsStrong(char letter) => letter is '中' or '美' or '英' or '法' or '德' or '俄' or '日' or '韩' or '韓' or '朝' or '印' or '以' or '伊' or '苏' or '蘇' or '越' or '意';

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
