using NewsParse.Splitting;
using NewsParse.Splitting.Grammar;
using NewsParse.Text;

namespace NewsParse.Extraction;

/// <summary>Gathers an article's byline from wherever it is printed: lines of its own, the headline block, the dateline, the ends of the text; and takes it out of there.</summary>
/// <param name="otherwise">What a line is that the grammar does not know; null if nothing.</param>
internal sealed class BylineCollector(ContributorRole? otherwise)
{
    private const int LongestLine = 80;
    private const int MostParagraphs = 3;

    // What a line needs to be a byline where a headline, a body or a byline is expected.
    private const double EnoughInTitle = 0.75;
    private const double EnoughBelowTitle = 0.5;
    private const double EnoughBeforeText = 0.6;
    private const double EnoughAfterText = 0.42;
    private const double EnoughInText = 0.5;
    private const double EnoughOfPictures = 0.4;
    private const double EnoughByItself = 0.3;

    private readonly List<string> _texts = [];
    private readonly List<Contributor> _contributors = [];

    /// <summary>What was gathered; null if nothing.</summary>
    public Byline? Byline => _texts.Count + _contributors.Count == 0 ? null : new Byline
    {
        Text = string.Join('\n', _texts),
        Contributors = [.. _contributors.Where(hand => hand.Role != ContributorRole.Agency).Concat(_contributors.Where(hand => hand.Role == ContributorRole.Agency)).Distinct()],
    };

    /// <summary>An article whose byline has a text alone gets the hands that the text names.</summary>
    public static Article FillContributors(Article article)
    {
        if (article.Byline is not { Contributors.Count: 0 } byline)
        {
            return article;
        }

        var collector = new BylineCollector(null);
        foreach (var line in byline.Text.Split('\n'))
        {
            collector.Add(line);
        }

        return article with { Byline = byline with { Contributors = collector.Byline!.Contributors } };
    }

    /// <summary>Adds a byline that stands by itself.</summary>
    public void Add(string line)
    {
        Add(line, BylineGrammar.TryReadLine(line, out var byline) && byline.Certainty >= EnoughByItself ? byline.Contributors
            : otherwise is { } role ? [new Contributor { Role = role, Name = line }]
            : BylineGrammar.ReadSignature(line));
    }

    /// <summary>Adds a byline that stands by itself on one or more lines; a line's end may cut a name in two or part two names.</summary>
    public void Add(IReadOnlyList<string> lines)
    {
        var (joined, apart) = (string.Concat(lines), string.Join(' ', lines));
        Add(lines.Count > 1 && Certainty(apart) > Certainty(joined) ? apart : joined);
    }

    /// <summary>Adds the hands that a dateline names.</summary>
    public void Add(DatelinePiece dateline)
    {
        if (dateline.Contributors.Count > 0)
        {
            Add(dateline.Hands, dateline.Contributors);
        }
    }

    /// <summary>Takes the lines of a headline block that are bylines; a bare name only below the headline.</summary>
    /// <returns>The block without them.</returns>
    public List<Piece> TakeTitles(IReadOnlyList<Piece> title)
    {
        var rest = new List<Piece>();
        for (var i = 0; i < title.Count; i++)
        {
            var piece = title[i];
            var isBelow = i == title.Count - 1 && (i > 0 || piece.Lines.Count > 1);
            var lines = piece.Lines.Where((line, at) => !TakeTitle(line.Value, isBelow && at == piece.Lines.Count - 1)).ToArray();
            if (lines.Length > 0)
            {
                rest.Add(lines.Length == piece.Lines.Count ? piece : new Piece(piece.Index, lines));
            }
        }

        return rest;
    }

    /// <summary>Takes the paragraphs before and after the text that are bylines as a whole.</summary>
    public void TakeParagraphs(List<RestoredText> paragraphs)
    {
        for (var i = 0; i < MostParagraphs && paragraphs.Count > 1 && IsByline(paragraphs[0].Value, EnoughBeforeText, out var first); i++)
        {
            Add(first.Text, first.Contributors);
            paragraphs.RemoveAt(0);
        }

        var last = new List<BylinePiece>();
        while (last.Count < MostParagraphs && paragraphs.Count > 1 && TakeLast(paragraphs, out var piece))
        {
            last.Insert(0, piece);
        }

        last.ForEach(piece => Add(piece.Text, piece.Contributors));
    }

    /// <summary>Takes the byline that is run into the end of the last paragraph.</summary>
    public void TakeTail(List<RestoredText> paragraphs)
    {
        if (paragraphs.Count == 0 || !BylineGrammar.TryReadTail(paragraphs[^1].Value, out var tail) || tail.Start == 0)
        {
            return;
        }

        // A picture's credit ends an article where the article is about the picture and names nobody else.
        var isOfPictures = tail.Contributors.Count > 0 && tail.Contributors.All(hand => hand.Role == ContributorRole.Photographer) && _contributors.Count == 0;
        if (tail.Certainty >= (isOfPictures ? EnoughOfPictures : EnoughInText))
        {
            Add(tail.Text, tail.Contributors);
            paragraphs[^1] = paragraphs[^1].Slice(0, tail.Start).Trim();
        }
    }

    // The last paragraph, or the last two if a line's end cut the byline in two.
    private static bool TakeLast(List<RestoredText> paragraphs, out BylinePiece piece)
    {
        foreach (var count in (ReadOnlySpan<int>)[2, 1])
        {
            if (paragraphs.Count > count && Chars.EndsSentence(paragraphs[^(count + 1)].Value)
                && IsByline(string.Concat(paragraphs.TakeLast(count).Select(paragraph => paragraph.Value)), count > 1 ? EnoughInTitle : EnoughAfterText, out piece))
            {
                paragraphs.RemoveRange(paragraphs.Count - count, count);
                return true;
            }
        }

        piece = null!;
        return false;
    }

    private bool TakeTitle(string line, bool isBelow)
    {
        if (!IsByline(line, isBelow ? EnoughBelowTitle : EnoughInTitle, out var piece))
        {
            return false;
        }

        Add(piece.Text, piece.Contributors);
        return true;
    }

    private static double Certainty(string line) => BylineGrammar.TryReadLine(line, out var piece) ? piece.Certainty : 0;

    private static bool IsByline(string text, double enough, out BylinePiece piece)
    {
        piece = null!;
        return text.Length <= LongestLine && BylineGrammar.TryReadLine(text, out piece) && piece.Certainty >= enough;
    }

    private void Add(string text, IReadOnlyList<Contributor> contributors)
    {
        _texts.Add(text);
        _contributors.AddRange(contributors);
    }
}
