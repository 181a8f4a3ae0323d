using NewsParse.Cli;
using NewsParse.Extraction.Headlines;
using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>Which part of a page a piece of it is, by its text: the part that holds most of its pairs of characters, and of those the one that holds little else.</summary>
internal sealed class PieceLabels
{
    // Less than this of a piece's pairs in any part: print that gold does not tell of, or what OCR made of a picture.
    private const double Least = 0.5;

    private readonly List<(Label Label, string Text, Dictionary<int, int> Pairs)> _parts = [];

    public PieceLabels(PrintedGold page)
    {
        for (var i = 0; i < page.Articles.Length; i++)
        {
            var article = page.Articles[i];
            Add(i, PieceRole.Title, HeadlineRole.Column, article.Column is { } column ? [column] : []);
            Add(i, PieceRole.Title, HeadlineRole.Kicker, article.Kickers);
            Add(i, PieceRole.Title, HeadlineRole.Main, article.Headline);
            Add(i, PieceRole.Title, HeadlineRole.Main, [string.Concat(article.Headline)]);
            Add(i, PieceRole.Title, HeadlineRole.Subhead, article.Subheads);

            // Where text has no sizes, lines of several roles are one piece.
            Add(i, PieceRole.Title, null, [string.Concat(article.Kickers) + string.Concat(article.Headline), string.Concat(article.Headline) + string.Concat(article.Subheads), article.TitleBlock]);
            Add(i, PieceRole.Byline, null, article.Bylines);
            Add(i, PieceRole.Subhead, null, (article.Crossheads ?? []).Select(at => article.Paragraphs[at]));
            Add(i, PieceRole.Body, null, [article.Dateline + string.Concat(article.Paragraphs) + string.Concat(article.Bylines)]);
        }

        Add(-1, PieceRole.Furniture, null, page.Furniture);
    }

    /// <summary>What a piece is.</summary>
    public Label Of(string text)
    {
        var plain = Normal.Of(text);
        var (best, share, other) = (new Label(-1, PieceRole.Furniture, null), 0.0, 0.0);
        if (plain.Length == 0)
        {
            return best;
        }

        var pairs = Pairs(plain);
        foreach (var (label, part, own) in _parts)
        {
            double shared = pairs.Sum(pair => Math.Min(pair.Value, own.GetValueOrDefault(pair.Key)));
            var (held, holds) = (shared / Math.Max(1, plain.Length - 1), shared / Math.Max(1, part.Length - 1));
            if (plain.Length == 1)
            {
                (held, holds) = part.Contains(plain, StringComparison.Ordinal) ? (1, 1.0 / part.Length) : (0, 0);
            }

            if (held > share + 0.02 || (held > share - 0.02 && holds > other))
            {
                (best, share, other) = (label, Math.Max(share, held), holds);
            }
        }

        return share < Least ? new Label(-1, PieceRole.Furniture, null) : best;
    }

    private void Add(int article, PieceRole role, HeadlineRole? line, IEnumerable<string> texts)
    {
        foreach (var text in texts.Select(Normal.Of).Where(text => text.Length > 0))
        {
            _parts.Add((new Label(article, role, line), text, Pairs(text)));
        }
    }

    private static Dictionary<int, int> Pairs(string text)
    {
        var pairs = new Dictionary<int, int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var pair = (text[i] << 16) | text[i + 1];
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        return pairs;
    }

    /// <summary>What a piece is.</summary>
    /// <param name="Article">Of which article; -1 if of none.</param>
    /// <param name="Role">What in it.</param>
    /// <param name="Line">What in its headline block.</param>
    public readonly record struct Label(int Article, PieceRole Role, HeadlineRole? Line);
}
