namespace NewsParse.Extraction.Headlines;

/// <summary>What a model gives for each role of a block's lines and each pair of roles of its neighbours.</summary>
internal sealed class HeadlineScores
{
    private readonly double[][] _lines;
    private readonly double[][] _pairs;

    public HeadlineScores(IReadOnlyList<HeadlineLine> lines, string lead, string body, HeadlineModel model)
    {
        _lines = [.. lines.Select((_, i) => model.ScoreLine(HeadlineLineFeatures.Of(lines, i, lead, body)))];
        _pairs = [.. lines.Skip(1).Select((_, i) => model.ScorePair(HeadlinePairFeatures.Of(lines, i + 1)))];
    }

    /// <summary>What speaks for a reading.</summary>
    public double Of(HeadlineReading reading)
    {
        var sum = 0.0;
        for (var i = 0; i < _lines.Length; i++)
        {
            sum += _lines[i][(int)reading.RoleOf(i)];
            if (reading.PairAt(i) is var pair and >= 0)
            {
                sum += _pairs[i - 1][pair];
            }
        }

        return sum;
    }
}
