using NewsParse.Splitting.Grammar;
using NewsParse.Text;

namespace NewsParse.Extraction;

/// <summary>Gathers an article's byline from wherever it is printed: lines of its own, the dateline, the ends of the text; and takes it out of the paragraphs.</summary>
/// <param name="otherwise">What a line is that the grammar does not know; null if nothing.</param>
internal sealed class BylineCollector(ContributorRole? otherwise)
{
    private const int LongestLine = 80;
    private const int MostLines = 3;

    // Where a body ends a bare name is most likely its author's; before a body it may as well be a heading.
    private const double EnoughBefore = 0.6;
    private const double EnoughAfter = 0.42;
    private const double EnoughInText = 0.5;

    private readonly List<string> _texts = [];
    private readonly List<Contributor> _contributors = [];

    /// <summary>What was gathered; null if nothing.</summary>
    public Byline? Byline => _texts.Count + _contributors.Count == 0 ? null : new Byline
    {
        Text = string.Join('\n', _texts),
        Contributors = [.. _contributors.Where(hand => hand.Role != ContributorRole.Agency).Concat(_contributors.Where(hand => hand.Role == ContributorRole.Agency)).Distinct()],
    };

    /// <summary>Adds a byline that stands by itself.</summary>
    public void Add(string line)
    {
        if (BylineGrammar.TryReadLine(line, out var byline))
        {
            Add(byline.Text, byline.Contributors);
        }
        else
        {
            Add(line, otherwise is { } role ? [new Contributor { Role = role, Name = line }] : []);
        }
    }

    /// <summary>Adds the hands that a dateline names.</summary>
    public void Add(DatelinePiece dateline)
    {
        if (dateline.Contributors.Count > 0)
        {
            Add(dateline.Hands, dateline.Contributors);
        }
    }

    /// <summary>Takes the paragraphs before and after the text that are bylines as a whole.</summary>
    public void TakeParagraphs(List<RestoredText> paragraphs)
    {
        while (paragraphs.Count > 1 && _texts.Count < MostLines && IsByline(paragraphs[0], EnoughBefore, out var first))
        {
            Add(first.Text, first.Contributors);
            paragraphs.RemoveAt(0);
        }

        var last = new List<BylinePiece>();
        while (paragraphs.Count > 1 && last.Count < MostLines && Chars.EndsSentence(paragraphs[^2].Value) && IsByline(paragraphs[^1], EnoughAfter, out var piece))
        {
            last.Insert(0, piece);
            paragraphs.RemoveAt(paragraphs.Count - 1);
        }

        last.ForEach(piece => Add(piece.Text, piece.Contributors));
    }

    /// <summary>Takes the byline that is run into the end of the last paragraph.</summary>
    public void TakeTail(List<RestoredText> paragraphs)
    {
        if (paragraphs.Count > 0 && BylineGrammar.TryReadTail(paragraphs[^1].Value, out var tail) && tail.Certainty >= EnoughInText && tail.Start > 0)
        {
            Add(tail.Text, tail.Contributors);
            paragraphs[^1] = paragraphs[^1].Slice(0, tail.Start).Trim();
        }
    }

    private static bool IsByline(RestoredText paragraph, double enough, out BylinePiece piece)
    {
        piece = null!;
        return paragraph.Length <= LongestLine && BylineGrammar.TryReadLine(paragraph.Value, out piece) && piece.Certainty >= enough;
    }

    private void Add(string text, IReadOnlyList<Contributor> contributors)
    {
        _texts.Add(text);
        _contributors.AddRange(contributors);
    }
}
