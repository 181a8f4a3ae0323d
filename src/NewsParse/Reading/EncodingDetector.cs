using System.Text;
using System.Text.Unicode;

namespace NewsParse.Reading;

/// <summary>Tells in which of the encodings of Chinese text an input without a byte order mark is.</summary>
/// <remarks>
/// Valid UTF-8 is UTF-8: no page in another encoding is valid by chance. Else each candidate reads the input's beginning, and the one wins whose text
/// looks most like Chinese: characters that every page uses count most, characters that a candidate cannot read count against it.
/// </remarks>
internal static class EncodingDetector
{
    private const int SampleBytes = 1 << 18;
    private const double LeastScore = 0.25;

    private static readonly string[] Candidates = ["utf-8", "gb18030", "big5", "utf-16", "utf-16BE"];

    // The characters that make up about two fifths of any Chinese text, in both scripts.
    private static readonly HashSet<char> Commonest =
    [
        .. "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系系军軍记記者报報讯訊北京市省县縣区區长長员員南东東西村镇鎮路党黨",
    ];

    /// <summary>The name of the input's encoding; null if it looks like none of them.</summary>
    public static string? Detect(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes) && !HoldsManyZeros(bytes))
        {
            return "utf-8";
        }

        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        var (best, bestScore) = (default(string), LeastScore);
        foreach (var name in Candidates)
        {
            var score = Score(sample, name);
            if (score > bestScore)
            {
                (best, bestScore) = (name, score);
            }
        }

        return best;
    }

    // Valid as UTF-8, but UTF-16 or binary all the same.
    private static bool HoldsManyZeros(ReadOnlySpan<byte> bytes) => bytes.Count((byte)0) * 20L > bytes.Length;

    // About 1 for a text that is what the candidate says, about 0 or less for one that is not.
    private static double Score(ReadOnlySpan<byte> sample, string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        var text = new char[encoding.GetMaxCharCount(sample.Length)];
        var length = encoding.GetDecoder().GetChars(sample, text, flush: false);
        var sum = ZoneScore(sample, name);
        var telling = length;
        foreach (var c in text.AsSpan(0, length))
        {
            if (!IsAscii(c))
            {
                // Hardly anything else is valid UTF-8 by chance: what is says more than what is not.
                sum += name == "utf-8" ? (c is '\ufffd' or < '\u00a0' ? -1 : 1) : Weight(c);
            }
            else if (name.StartsWith("utf-16", StringComparison.Ordinal))
            {
                sum += 0.5;
            }
            else
            {
                // The other encodings share ASCII: it says nothing between them.
                telling--;
            }
        }

        return sum / Math.Max(1, telling);
    }

    // Both double-byte encodings keep their frequent characters apart from the rare ones; half a point for each. It decides short texts without any of the commonest.
    private static double ZoneScore(ReadOnlySpan<byte> sample, string name) => name switch
    {
        "gb18030" => 0.5 * CountPairs(sample, 0xB0, 0xD7, 0xA1),
        "big5" => 0.5 * CountPairs(sample, 0xA4, 0xC6, 0x40),
        _ => 0,
    };

    private static int CountPairs(ReadOnlySpan<byte> sample, byte firstLead, byte lastLead, byte firstTrail)
    {
        var count = 0;
        for (var i = 0; i + 1 < sample.Length; i++)
        {
            if (sample[i] > 0x80)
            {
                count += sample[i] >= firstLead && sample[i] <= lastLead && sample[i + 1] >= firstTrail ? 1 : 0;
                i++;
            }
        }

        return count;
    }

    private static bool IsAscii(char c) => c is '\t' or '\n' or '\r' or '\f' or (>= ' ' and < '\u007f');

    // Unassigned, private and control characters are what a wrong reading gives.
    private static double Weight(char c) => c switch
    {
        < '\u00a0' or '\ufffd' or '\ufffe' or '\uffff' or '?' or (>= '\ue000' and <= '\uf8ff') => -4,
        '，' or '。' or '、' or '：' or '；' or '（' or '）' or '“' or '”' or '「' or '」' or '\u3000' or '《' or '》' or '？' or '！' or (>= '０' and <= '９') => 0.75,
        _ => Commonest.Contains(c) ? 1 : 0,
    };
}
