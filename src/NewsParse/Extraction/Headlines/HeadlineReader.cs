using NewsParse.Splitting;

namespace NewsParse.Extraction.Headlines;

/// <summary>Tells kicker, main headline, subhead and standing column name apart.</summary>
/// <remarks>A headline block reads column, kickers, main lines, subheads, any of them absent but the main ones; extraction may print the column's name last. The likeliest such reading is taken.</remarks>
internal static class HeadlineReader
{
    private const int MostLines = 8;

    /// <summary>Reads a headline block.</summary>
    /// <param name="title">Its pieces, in the order printed.</param>
    /// <param name="lead">The body's first paragraph.</param>
    /// <param name="body">The body.</param>
    /// <param name="kind">The kind of page.</param>
    public static (string? Column, Headline Headline) Read(IReadOnlyList<Piece> title, string lead, string body, PageKind kind)
    {
        var lines = HeadlineLine.Of(title);
        if (lines.Count < 2)
        {
            return (null, new Headline { Lines = lines.ConvertAll(line => line.Text) });
        }

        var read = lines.Count > MostLines ? lines[..MostLines] : lines;
        var scores = new HeadlineScores(read, lead, body, HeadlineModel.Of(kind));
        var best = Readings(read.Count).MaxBy(scores.Of);
        var texts = lines.ConvertAll(line => line.Text);
        var column = best.Column < 0 ? null : texts[best.Column];
        if (column is not null)
        {
            texts.RemoveAt(best.Column);
        }

        var subheads = best.Kickers + best.Mains;
        return (column, new Headline { Kickers = texts[..best.Kickers], Lines = texts[best.Kickers..subheads], Subheads = texts[subheads..] });
    }

    /// <summary>Every way in which a block of so many lines, two at least, can be read.</summary>
    public static IEnumerable<HeadlineReading> Readings(int count)
    {
        foreach (var column in (int[])[-1, 0, count - 1])
        {
            var rest = column < 0 ? count : count - 1;
            for (var kickers = 0; kickers < rest; kickers++)
            {
                for (var mains = 1; kickers + mains <= rest; mains++)
                {
                    yield return new HeadlineReading(column, kickers, mains);
                }
            }
        }
    }
}

/// <summary>One way to read a block.</summary>
/// <param name="Column">Index of the line that is the column's name: the first or the last; -1 for none.</param>
/// <param name="Kickers">How many kickers.</param>
/// <param name="Mains">How many lines of the main headline, 1 at least; the rest are subheads.</param>
internal readonly record struct HeadlineReading(int Column, int Kickers, int Mains)
{
    /// <summary>The role of a line.</summary>
    public HeadlineRole RoleOf(int line)
    {
        if (line == Column)
        {
            return HeadlineRole.Column;
        }

        var at = Column == 0 ? line - 1 : line;
        return at < Kickers ? HeadlineRole.Kicker : at < Kickers + Mains ? HeadlineRole.Main : HeadlineRole.Subhead;
    }

    /// <summary>Index among <see cref="HeadlineModel.Pairs"/> of the roles of a line and the one before it; -1 if there is none or one of them is the column's name.</summary>
    public int PairAt(int line) => line == 0 ? -1 : Array.IndexOf(HeadlineModel.Pairs, (RoleOf(line - 1), RoleOf(line)));
}
