using NewsParse.Layout;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Splitting.Grammar;

/// <summary>Tells small adverts and notices by a block as a whole: its heading (遗失声明, 招聘启事), and several words that adverts are made of, where no sentence of news stands among them.</summary>
internal static class AdvertBlock
{
    private const int MostLines = 14;
    private const int Longest = 220;
    private const int MostSentences = 3;
    private const int ShortestPhone = 7;
    private const int EnoughWithHeading = 1;
    private const int EnoughWithout = 3;
    private const int EnoughWithPhone = 2;
    private const int EnoughInSentences = 4;

    // What a paper's own title block prints beside its telephone numbers.
    private static readonly string[] Paper = ["星期", "统一刊号", "出版物号", "邮发代号", "总第", "本报", "责编", "编辑", "印刷"];

    private static readonly string[] Cues =
        [.. LexiconBlob.Instance.Rows("furniture-cues").Where(row => row[0] == nameof(FurnitureKind.Advert) && row[1] == "any").SelectMany(row => row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>True if the block is an advert.</summary>
    public static bool Is(IReadOnlyList<Line> block)
    {
        if (block.Count is 0 or > MostLines || block.Sum(line => line.Value.Length) is var length && (length < 8 || length > Longest))
        {
            return false;
        }

        var text = string.Concat(string.Join(' ', block.Select(line => line.Value)).Select(Script.Simplify));
        if (IsNews(text))
        {
            return false;
        }

        var hasHeading = FurnitureGrammar.Classify(block[0].Value, out var certainty) == FurnitureKind.Advert && certainty > 0.8;
        var hasPhone = HasPhone(text);
        var signs = Cues.Count(cue => text.Contains(cue, StringComparison.Ordinal)) + (hasPhone ? 1 : 0);
        return signs >= (hasHeading ? EnoughWithHeading : text.Contains('。', StringComparison.Ordinal) ? EnoughInSentences : hasPhone ? EnoughWithPhone : EnoughWithout);
    }

    private static bool IsNews(string text) =>
        text.AsSpan().Count('。') > MostSentences || Paper.Any(word => text.Contains(word, StringComparison.Ordinal)) || text.Contains("记者", StringComparison.Ordinal) || text.Contains("通讯员", StringComparison.Ordinal) || IsSpoken(text)
        || (DatelineGrammar.TryRead(text, out var lead) && lead.Certainty > 0.5);

    // An advert quotes a brand, news what somebody says.
    private static bool IsSpoken(string text) =>
        text.IndexOfAny(['“', '「']) is > 0 and var quote && text[quote - 1] is '：' or ':' or '，' or '。' or '说';

    // 0371-6655xxxx, 2733××58.
    private static bool HasPhone(string text)
    {
        var (run, digits) = (0, 0);
        foreach (var c in text)
        {
            var isDigit = char.IsAsciiDigit(c);
            run = isDigit || c is 'x' or 'X' or '×' or '*' or '-' or '—' ? run + 1 : 0;
            digits = run == 0 ? 0 : digits + (isDigit ? 1 : 0);
            if (run >= ShortestPhone && digits > 2)
            {
                return true;
            }
        }

        return false;
    }
}
