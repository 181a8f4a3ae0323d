using NewsParse.Text;

namespace NewsParse.Splitting;

/// <summary>Runs of three and four Chinese characters on a page: what stands across a joint and elsewhere too is most likely a name or a term, and the joint a true one.</summary>
internal sealed class RepeatedNames
{
    private readonly HashSet<ulong> _runs = [];

    public RepeatedNames(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            ulong run = 0;
            var length = 0;
            foreach (var c in text)
            {
                if (!Chars.IsHan(c))
                {
                    length = 0;
                    continue;
                }

                run = (run << 16) | c;
                length++;
                if (length >= 3)
                {
                    _runs.Add(run & 0xFFFF_FFFF_FFFF);
                }

                if (length >= 4)
                {
                    _runs.Add(run);
                }
            }
        }
    }

    /// <summary>Length of the longest run across a joint that stands on the page: 3 or 4; 0 if none does.</summary>
    public int Across(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var longest = 0;
        for (var left = 1; left <= 3 && left <= before.Length && Chars.IsHan(before[^left]); left++)
        {
            ulong run = 0;
            foreach (var c in before[^left..])
            {
                run = (run << 16) | c;
            }

            for (var right = 0; left + right < 4 && right < after.Length && Chars.IsHan(after[right]); right++)
            {
                run = (run << 16) | after[right];
                if (left + right + 1 > Math.Max(2, longest) && _runs.Contains(run))
                {
                    longest = left + right + 1;
                }
            }
        }

        return longest;
    }
}
