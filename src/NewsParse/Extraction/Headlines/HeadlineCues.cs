using NewsParse.Lexicon;

namespace NewsParse.Extraction.Headlines;

/// <summary>Words that mark a line of a headline block as kicker, subhead or standing column name.</summary>
internal static class HeadlineCues
{
    /// <summary>How a line ends that tells what was held or done (…工作会议召开): kicker over a slogan, subhead under it.</summary>
    public const string Report = "Report";

    private static readonly Dictionary<(string Cue, string Where), string> Cues =
        LexiconBlob.Instance.Rows("headline-cues").ToDictionary(row => (row[0], row[1]), row => row[2]);

    private static readonly string[] SloganStarts = [.. LexiconBlob.Instance.Rows("slogan-starts").Select(row => row[0])];
    private static readonly int LongestCue = Cues.Keys.Max(key => key.Cue.Length);

    /// <summary>What a line is by the words that it is, ends in or begins with: the name of a role or <see cref="Report"/>; null if nothing tells.</summary>
    public static string? Of(string text)
    {
        if (Cues.TryGetValue((text, "whole"), out var role))
        {
            return role;
        }

        for (var length = Math.Min(LongestCue, text.Length); length > 0; length--)
        {
            if (Cues.TryGetValue((text[^length..], "end"), out role) || Cues.TryGetValue((text[..length], "start"), out role))
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>True if a line calls for something, as headlines under a kicker that tells who met do: 切实…, 全力以赴…</summary>
    public static bool IsSlogan(string text) => Array.Exists(SloganStarts, start => text.StartsWith(start, StringComparison.Ordinal));
}
