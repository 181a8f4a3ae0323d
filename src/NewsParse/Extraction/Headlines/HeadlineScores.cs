namespace NewsParse.Extraction.Headlines;

/// <summary>A block's lines and pairs of lines with what a model gives for each of their roles.</summary>
internal sealed class HeadlineScores
{
    private readonly double[][] _lines;
    private readonly double[][] _pairs;
    private readonly HeadlineModel _model;

    public HeadlineScores(IReadOnlyList<HeadlineLine> lines, string lead, string body, HeadlineModel model)
    {
        Count = lines.Count;
        _model = model;
        _lines = [.. Enumerable.Range(0, Count).Select(i => HeadlineFeatures.Read(lines, i, lead, body))];
        _pairs = [.. Enumerable.Range(1, Count - 1).Select(i => HeadlineFeatures.Read(lines, i))];
    }

    /// <summary>How many lines.</summary>
    public int Count { get; }

    /// <summary>What speaks for a reading.</summary>
    public double Of(HeadlineReading reading)
    {
        var sum = 0.0;
        foreach (var (features, role, before) in Parts(reading))
        {
            sum += before is { } first ? _model.Score(features, first, role) : _model.Score(features, role);
        }

        return sum;
    }

    /// <summary>The features that a reading uses, each with its role or pair of roles.</summary>
    public IEnumerable<(double[] Features, HeadlineRole Role, HeadlineRole? Before)> Parts(HeadlineReading reading)
    {
        for (var i = 0; i < Count; i++)
        {
            var role = reading.RoleOf(i);
            yield return (_lines[i], role, null);
            if (i > 0 && role != HeadlineRole.Column && reading.RoleOf(i - 1) is var before && before != HeadlineRole.Column && before <= role)
            {
                yield return (_pairs[i - 1], role, before);
            }
        }
    }
}
