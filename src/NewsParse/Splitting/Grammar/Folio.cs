using NewsParse.Layout;

namespace NewsParse.Splitting.Grammar;

/// <summary>What a page prints about itself, and on which lines.</summary>
internal sealed class Folio
{
    /// <summary>The lines that are no part of any article, with their kind.</summary>
    public Dictionary<Line, FurnitureKind> Lines { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Title, date, page number, page name, as far as printed.</summary>
    public Publication Publication { get; set; } = new();

    /// <summary>True if the weekday printed beside the date is another one.</summary>
    public bool WeekdayDiffers { get; set; }

    /// <summary>Remarks on what is printed.</summary>
    public IEnumerable<Diagnostic> Diagnostics => WeekdayDiffers ? [new Diagnostic { Code = "NP0301", Message = "The weekday in the folio is not that of its date." }] : [];

    /// <summary>The blocks without these lines.</summary>
    public IReadOnlyList<IReadOnlyList<Line>> Others(IReadOnlyList<IReadOnlyList<Line>> blocks) =>
        [.. blocks.Select(block => block.Any(Lines.ContainsKey) ? [.. block.Where(line => !Lines.ContainsKey(line))] : block).Where(block => block.Count > 0)];

    /// <summary>The lines as furniture: neighbours of one kind together save jump marks, in the page's order.</summary>
    public IEnumerable<Furniture> Furniture(IReadOnlyList<IReadOnlyList<Line>> blocks)
    {
        var run = new List<Line>();
        var kind = FurnitureKind.Other;
        foreach (var line in blocks.SelectMany(block => block))
        {
            if (run.Count > 0 && (!Lines.TryGetValue(line, out var next) || next != kind || kind == FurnitureKind.Jump))
            {
                yield return Written(run, kind);
                run.Clear();
            }

            if (Lines.TryGetValue(line, out kind))
            {
                run.Add(line);
            }
        }

        if (run.Count > 0)
        {
            yield return Written(run, kind);
        }
    }

    private static Furniture Written(List<Line> lines, FurnitureKind kind) =>
        new() { Kind = kind, Text = string.Join('\n', lines.Select(line => line.Value)), Spans = [.. lines.Select(line => line.Span)] };
}
