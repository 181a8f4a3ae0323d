using System.Globalization;
using NewsParse.Explaining;
using NewsParse.Splitting;

namespace NewsParse.Cli;

/// <summary>Prints why a page was split as it was, for the person who sees a wrong split.</summary>
internal static class Explanations
{
    private const int ShownOfText = 36;
    private const int MostRivals = 2;
    private const double LeastShare = 0.01;

    /// <summary>Prints an explanation.</summary>
    public static void Write(PageExplanation page, TextWriter to)
    {
        to.WriteLine($"{page.Page.Source}: {page.Pieces.Count} pieces, {page.Articles.Count} articles");
        foreach (var remark in page.Page.Diagnostics)
        {
            to.WriteLine($"  {remark.Code}: {remark.Message}");
        }

        foreach (var folio in page.Page.Furniture.Where(piece => piece.Kind == FurnitureKind.Folio))
        {
            to.WriteLine($"  folio: {folio.Text.Replace('\n', ' ')}");
        }

        foreach (var piece in page.Pieces)
        {
            Write(piece, page.Page.Size, to);
        }

        foreach (var article in page.Articles)
        {
            Write(article, page.Page, to);
        }
    }

    private static void Write(PieceExplanation piece, PageSize? size, TextWriter to)
    {
        var part = piece.Article is { } article ? $" of article {Text(article)}" : piece.Role == PieceRole.Title ? " of no article" : piece.Kind is { } kind and not FurnitureKind.Other ? $" ({kind.ToString().ToLowerInvariant()})" : "";
        to.WriteLine($"\npiece {Text(piece.Number)}, {PlaceOf(piece, size)}: {NameOf(piece.Role)}{part}");
        to.WriteLine($"  {Short(piece.Text)}");
        to.WriteLine($"  by itself: {string.Join(", ", piece.Alone.Where(role => role.Share >= LeastShare).Select(role => $"{NameOf(role.Role)} {Percent(role.Share)}"))}");
        if (piece.Alone[0].Role != piece.Role)
        {
            to.WriteLine($"  taken for {NameOf(piece.Role)} all the same: the page as a whole is likelier so");
        }

        if (piece.Reasons.Count > 0)
        {
            to.WriteLine($"  for {NameOf(piece.Role)} speaks: {string.Join(", ", piece.Reasons.Select(reason => FormattableString.Invariant($"{FeatureWords.Of(reason.Feature)} ({reason.Weight:+0.0})")))}");
        }
    }

    private static void Write(ArticleExplanation article, NewspaperPage page, TextWriter to)
    {
        var record = article.Number <= page.Articles.Count ? page.Articles[article.Number - 1] : new Article();
        var sure = record.Confidence is { } confidence ? FormattableString.Invariant($", confidence {confidence:0.00#}") : "";
        to.WriteLine($"\narticle {Text(article.Number)}: {(record.Headline.Lines.Count > 0 ? record.Headline.ToString() : "no headline")}{sure}");
        to.WriteLine($"  body: {(article.Body.Count == 1 ? "piece" : "pieces")} {string.Join(", ", article.Body.Select(Text))}");
        if (article.Title is { } title)
        {
            to.WriteLine($"  headline: {Describe(title)}");
            WriteBlock(record.Headline, to);
        }
        else
        {
            to.WriteLine("  headline: none; no headline block of the page was left for it, or none fits");
        }

        foreach (var rival in article.Rivals.Take(MostRivals))
        {
            to.WriteLine($"  not: {Describe(rival)}");
        }
    }

    // Which line is what, where that is a question.
    private static void WriteBlock(Headline headline, TextWriter to)
    {
        if (headline.Kickers.Count + headline.Subheads.Count == 0)
        {
            return;
        }

        (string Name, IReadOnlyList<string> Lines)[] parts = [("kicker", headline.Kickers), ("main", headline.Lines), ("subhead", headline.Subheads)];
        to.WriteLine($"  of which {string.Join(", ", parts.Where(part => part.Lines.Count > 0).Select(part => $"{part.Name} '{Short(string.Join(" / ", part.Lines))}'"))}");
    }

    private static string Describe(TitleMatch match)
    {
        var shared = match.Shared.Count > 0 ? $"has {string.Join(' ', match.Shared)} in common with the body" : "has nothing in common with the body";
        var place = match.Distance switch
        {
            0 => "stands right before it",
            > 0 => $"stands {Text(match.Distance)} {(match.Distance == 1 ? "piece" : "pieces")} before it",
            _ => "stands after its beginning",
        };
        return FormattableString.Invariant($"{(match.Pieces.Count == 1 ? "piece" : "pieces")} {string.Join(", ", match.Pieces.Select(Text))} '{Short(match.Text)}': {shared} ({match.Gain:+0.0;-0.0}), {place}");
    }

    // Lines of a text can be counted; on a page with boxes they can only be seen.
    private static string PlaceOf(PieceExplanation piece, PageSize? size) => (piece.Box, size) switch
    {
        ({ } box, { Width: > 0, Height: > 0 } page) => $"{Percent(box.X / page.Width)} from the left, {Percent(box.Y / page.Height)} from the top",
        _ when piece.FirstLine == piece.LastLine => $"line {Text(piece.FirstLine)}",
        _ => $"lines {Text(piece.FirstLine)}-{Text(piece.LastLine)}",
    };

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture);

    private static string NameOf(PieceRole role) => role switch
    {
        PieceRole.Title => "headline",
        PieceRole.Subhead => "heading inside an article",
        _ => role.ToString().ToLowerInvariant(),
    };

    private static string Short(string text)
    {
        var line = text.Replace('\n', ' ');
        return line.Length <= ShownOfText ? line : $"{line[..ShownOfText]}…";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
