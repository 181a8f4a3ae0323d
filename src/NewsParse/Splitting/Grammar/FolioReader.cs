using System.Buffers;
using NewsParse.Layout;

namespace NewsParse.Splitting.Grammar;

/// <summary>Finds the folio, the staff lines and what they say, over a page as a whole: several short lines together tell what each alone does not.</summary>
internal static class FolioReader
{
    private const int LongestLine = 60;
    private const int LongestNeutral = 12;
    private const int Edge = 16;
    private const int Reach = 4;
    private const int MostUnexplained = 8;
    private const double Anchor = 0.3;
    private const double EnoughAtEdge = 0.9;
    private const double EnoughAnywhere = 1.1;

    private static readonly SearchValues<char> Sentence = SearchValues.Create("，。；“”《》？！「」");

    /// <summary>Finds them among the restored lines of a page's blocks.</summary>
    public static Folio Find(IReadOnlyList<IReadOnlyList<Line>> blocks)
    {
        Line[] lines = [.. blocks.SelectMany(block => block).Where(line => line.Text.Length > 0)];
        var read = new FolioLine?[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            read[i] = lines[i].Text.Length <= LongestLine && !lines[i].Value.AsSpan().ContainsAny(Sentence) ? FolioLine.Read(Glance.AtStart(lines[i].Value, LongestLine)) : null;
        }

        var folio = new Folio();
        var clusters = new List<(int From, int To)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsAnchor(read[i]))
            {
                var to = ClusterEnd(lines, read, i);
                var from = ClusterStart(read, i, clusters.Count > 0 ? clusters[^1].To : 0);
                if (IsFolio(read, from, to, from < Edge || to > lines.Length - Edge))
                {
                    clusters.Add((from, to));
                }

                i = to - 1;
            }
        }

        foreach (var (from, to) in clusters)
        {
            for (var i = from; i < to; i++)
            {
                folio.Lines[lines[i]] = KindOf(read, from, i);
            }
        }

        new PublicationReader(clusters.SelectMany(cluster => read[cluster.From..cluster.To]).OfType<FolioLine>()).Fill(folio);
        return folio;
    }

    private static bool IsAnchor(FolioLine? line) => line is { Certainty: >= Anchor, Unexplained: <= MostUnexplained };

    private static int ClusterEnd(Line[] lines, FolioLine?[] read, int anchor)
    {
        var end = anchor + 1;
        for (var i = end; i < lines.Length && i < end + Reach && IsNeutral(read[i]) && read[i] is { } line; i++)
        {
            // A name behind 责任编辑, or another anchor with nothing but short lines between.
            if (line.Certainty >= Anchor || (i == end && (IsAwaited(read[i - 1], line) || IsKnown(line) || i == lines.Length - 1)))
            {
                end = i + 1;
            }
        }

        return end;
    }

    private static int ClusterStart(FolioLine?[] read, int anchor, int least)
    {
        var start = anchor;
        while (start > least && IsNeutral(read[start - 1]) && read[start - 1] is { } line && (IsKnown(line) || start == 1))
        {
            start--;
        }

        return start;
    }

    // 周某某 below 责任编辑.
    private static bool IsAwaited(FolioLine? before, FolioLine line) =>
        before is { AwaitsName: true } && line.Tokens.All(token => token.Class is FolioClass.Text or FolioClass.Sign) && line.Glance.Length <= 8;

    // The usual name of a page or a paper's title, or its number alone.
    private static bool IsKnown(FolioLine line) => line.Evidence > 0.3 && line.Unexplained == 0;

    private static bool IsNeutral(FolioLine? line) => line is not null && (line.Glance.Length <= LongestNeutral || line.Certainty >= Anchor);

    private static bool IsFolio(FolioLine?[] read, int from, int to, bool isAtEdge)
    {
        var evidence = 0.0;
        var staff = false;
        for (var i = from; i < to; i++)
        {
            evidence += read[i]?.Evidence ?? 0;
            staff |= read[i] is { IsStaff: true };
        }

        return evidence >= (isAtEdge || staff ? EnoughAtEdge : EnoughAnywhere);
    }

    private static FurnitureKind KindOf(FolioLine?[] read, int from, int i)
    {
        var line = read[i]!;
        return line.IsStaff || (i > from && IsAwaited(read[i - 1], line)) ? FurnitureKind.Staff : FurnitureKind.Folio;
    }
}
