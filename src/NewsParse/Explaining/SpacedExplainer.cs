using NewsParse.Splitting;
using NewsParse.Splitting.Spaced;

namespace NewsParse.Explaining;

/// <summary>Explains pages in scripts with blanks between words: each block, and what speaks for or against its beginning an article.</summary>
internal static class SpacedExplainer
{
    private const int MostReasons = 4;

    /// <summary>Explains a page.</summary>
    /// <param name="page">The page, as a reader gave it.</param>
    /// <param name="options">What the parser is told.</param>
    public static PageExplanation Explain(SourcePage page, ParserOptions options)
    {
        var plan = SpacedSplitter.Split(page);
        var roles = Roles(plan);
        var (blocks, furniture) = SpacedSplitter.Sort(page);
        TypeBlock[] all = [.. blocks.Concat(furniture.Select(piece => piece.Block)).OrderBy(block => block.Lines[0].Span.Start)];
        var numbers = all.Select((block, i) => (First: block.Lines[0].Span.Start, Number: i + 1)).ToDictionary(pair => pair.First, pair => pair.Number);
        var starts = SpacedSplitter.Explain(blocks).Select((start, i) => (blocks[i].Lines[0].Span.Start, start)).ToDictionary(pair => pair.Start, pair => pair.start);
        var lines = new LineNumbers(page.Text);
        return new PageExplanation(
            new NewspaperParser(options).Parse(page),
            [.. all.Select((block, i) => Explain(block, i + 1))],
            [.. plan.Articles.Select((article, i) => new ArticleExplanation(i + 1, [.. article.Body.Select(Number)], article.Head.Count == 0 ? null : Title(article), []))]);

        int Number(TypeBlock block) => numbers[block.Lines[0].Span.Start];

        TitleMatch Title(SpacedArticle article) =>
            new([.. article.Head.Select(Number)], string.Join(" / ", article.Head.Select(TextOf)), 0, [], 0);

        PieceExplanation Explain(TypeBlock block, int number)
        {
            var (role, article) = roles.GetValueOrDefault(block.Lines[0].Span.Start, (PieceRole.Furniture, null));
            var isStart = starts.TryGetValue(block.Lines[0].Span.Start, out var start) && start.Likelihood > 0.5;
            return new PieceExplanation
            {
                Number = number,
                FirstLine = lines.Of(block.Lines[0].Span.Start),
                LastLine = lines.Of(block.Lines[^1].Span.Start),
                Box = block.Box,
                Text = string.Join('\n', block.Lines.Select(line => line.Text.Value)),
                Role = role,
                Article = article,
                Alone = [(role, 1)],
                Reasons = start.Reasons is null ? [] : [.. start.Reasons
                    .Where(reason => reason.Feature != "any" && (reason.Weight > 0) == isStart)
                    .OrderByDescending(reason => Math.Abs(reason.Weight))
                    .Take(MostReasons)
                    .Select(reason => ((isStart ? "begins an article: " : "goes on: ") + reason.Feature, Math.Abs(reason.Weight)))],
            };
        }
    }

    private static Dictionary<int, (PieceRole Role, int? Article)> Roles(SpacedPlan plan)
    {
        var roles = new Dictionary<int, (PieceRole, int?)>();
        foreach (var (block, kind) in plan.Furniture)
        {
            roles[block.Lines[0].Span.Start] = (kind == FurnitureKind.Headline ? PieceRole.Title : PieceRole.Furniture, null);
        }

        for (var i = 0; i < plan.Articles.Count; i++)
        {
            var article = plan.Articles[i];
            Set(article.Head, PieceRole.Title, i + 1);
            Set(article.Body, PieceRole.Body, i + 1);
            Set(article.Signature is { } signature ? [signature] : [], PieceRole.Byline, i + 1);
        }

        return roles;

        void Set(IEnumerable<TypeBlock> blocks, PieceRole role, int article)
        {
            foreach (var block in blocks)
            {
                roles[block.Lines[0].Span.Start] = (role, article);
            }
        }
    }

    private static string TextOf(TypeBlock block) => string.Join(' ', block.Lines.Select(line => line.Text.Value));
}
