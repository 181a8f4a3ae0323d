using NewsParse.Splitting.Grammar;
using NewsParse.Text;

namespace NewsParse.Splitting;

/// <summary>What one piece looks like by itself: a cost for each role that it could have, 0 for what it plainly is.</summary>
internal sealed class PieceEvidence
{
    /// <summary>The cost of a role that the piece can't have.</summary>
    public const double Never = 50;

    private PieceEvidence(Piece piece)
    {
        var text = string.Concat(piece.Lines.Select(line => line.Value));
        HasLead = DatelineGrammar.TryRead(text, out var lead) && lead.Certainty > 0.5;
        EndsWithByline = BylineGrammar.TryReadTail(text, out var tail) && tail.Certainty > 0.5;
        Byline = BylineGrammar.TryReadLine(text, out var byline) ? 3 * (1 - byline.Certainty) : Never;
        FurnitureKind = FurnitureGrammar.Classify(text, out var certainty) ?? NewsParse.FurnitureKind.Other;
        Furniture = FurnitureKind == NewsParse.FurnitureKind.Other ? 7 + (text.Length * 0.05) : 4 * (1 - certainty) * (1 - certainty);
        IsSignature = piece.Lines.Count <= 3 && IsDate(piece.Last.Value);
        (Body, Title) = IsSignature ? (0, 6) : HasLead ? (0, Never) : BodyOrTitle(piece, text);
        if (FurnitureKind != NewsParse.FurnitureKind.Other && certainty > 0.8)
        {
            Body += 4;
            Title += 4;
        }

        if (Byline < 1)
        {
            Body += 3;
            Title += 3;
        }
    }

    /// <summary>As running text of an article.</summary>
    public double Body { get; }

    /// <summary>As a line of a headline block, or as an in-article subhead.</summary>
    public double Title { get; }

    /// <summary>As a byline by itself.</summary>
    public double Byline { get; }

    /// <summary>As no part of any article.</summary>
    public double Furniture { get; }

    /// <summary>What it would be as furniture.</summary>
    public FurnitureKind FurnitureKind { get; }

    /// <summary>True if it begins with a dateline.</summary>
    public bool HasLead { get; }

    /// <summary>True if it is the signature under a notice: its issuer and a date, or the date alone.</summary>
    public bool IsSignature { get; }

    /// <summary>True if a byline is run into its end.</summary>
    public bool EndsWithByline { get; }

    /// <summary>The evidence of each piece.</summary>
    public static PieceEvidence[] Of(IReadOnlyList<Piece> pieces) => [.. pieces.Select(piece => new PieceEvidence(piece))];

    private static bool HasGap(string text)
    {
        var gap = text.IndexOf(' ');
        return gap > 1 && gap < text.Length - 2 && text.Length < 40 && Chars.IsHan(text[gap - 1]) && Chars.IsHan(text[gap + 1]);
    }

    private static bool IsDate(string line) => line.Length >= 6 && line[^1] is '日' && line.Contains('年') && line.Contains('月') && line.All(c => "年月日0123456789〇○零一二三四五六七八九十廿卅元 ".Contains(c));

    private static (double Body, double Title) BodyOrTitle(Piece piece, string text)
    {
        var body = 0.0;
        var title = 0.0;
        if (text.Contains('。'))
        {
            title += 5;
        }

        if (text.Contains('，') || text.Contains('；'))
        {
            title += 0.6;
            body -= 0.3;
        }

        if (HasGap(text))
        {
            // Decks of a headline stand apart; running text has no blanks.
            body += 1.2;
        }

        if (text.Length > 50)
        {
            title += Math.Min(8, (text.Length - 50) * 0.2);
        }

        if (text is ['—' or '―' or '·', ..])
        {
            body += 2;
        }

        var loose = piece.Lines.Count(line => line.IsShort || line.IsOverwide);
        if (piece.First.IsOverwide || piece.Last.IsOverwide)
        {
            body += 2;
        }
        else if (piece.BreaksOff)
        {
            // A column that breaks off, or a headline that happens to fill it.
            title += piece.Lines.Count == 1 ? 0.6 : loose == 0 ? 2 + piece.Lines.Count : 2;
            body += piece.Lines.Count == 1 ? 0.4 : 0;
        }
        else if (!Chars.EndsSentence(text))
        {
            body += 2.5;
            title += loose < piece.Lines.Count ? 0.3 * piece.Lines.Count : 0;
        }
        else
        {
            title += 1.5;
        }

        if (piece.Relative is { } size)
        {
            // Headlines are set larger than the running text, or bolder; a caption smaller.
            var large = Math.Clamp((size - 1.08) / 0.12, 0, 1);
            body += 7 * large;
            title += large > 0 ? -title * large : piece.First.Place is { IsBold: true } ? 0 : size < 0.93 ? 5 : 2.5;
        }

        if (text is ['—' or '―', ..] && !text.Contains('。'))
        {
            title = Math.Min(title, 0.5);
        }

        return (Math.Max(0, body), title);
    }
}
