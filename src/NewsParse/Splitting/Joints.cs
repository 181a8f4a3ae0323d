using NewsParse.Layout;

namespace NewsParse.Splitting;

/// <summary>How a piece joins what an article has left open in mid-sentence.</summary>
internal sealed class Joints(PageView page, Costs costs)
{
    /// <summary>How a piece takes up what an article left open, or is taken up by it, with what speaks for it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="i">The piece.</param>
    /// <param name="backwards">True if it is printed before a part of the article that it leads to.</param>
    public ArticleLink Of(ArticleState article, int i, bool backwards)
    {
        var (piece, look) = (page.Pieces[i], page.Evidence[i]);
        var (end, start, gain) = (-1, -1, 0.0);
        if (piece.Beginning != Beginning.Indented && !look.HasLead && article.Ends.Length > 0)
        {
            (end, gain) = BestEnd(article, i);
            gain -= end == article.Tail ? 0 : costs.OlderEnd;
        }

        if (backwards)
        {
            (start, var back) = BestStart(article, i);
            gain += back - costs.Backwards;
        }

        var begins = end < 0 && look.IsAmidParagraph;
        return new ArticleLink(article, end, start, piece.BreaksOff && !backwards, begins, gain);
    }

    private (int End, double Gain) BestEnd(ArticleState article, int i)
    {
        var (best, most, joint) = (-1, double.MinValue, 0.0);
        foreach (var end in article.Ends)
        {
            var gain = Gain(end, i);
            var favour = gain + (end == article.Tail ? 1 : 0);
            (best, most, joint) = favour > most ? (end, favour, gain) : (best, most, joint);
        }

        return (best, joint);
    }

    private (int Start, double Gain) BestStart(ArticleState article, int i)
    {
        var (best, most) = (-1, double.MinValue);
        foreach (var start in article.Starts)
        {
            var gain = Gain(i, start);
            (best, most) = gain > most ? (start, gain) : (best, most);
        }

        return (best, most);
    }

    private double Gain(int before, int after) => costs.Joint * page.Joint(before, after);
}
