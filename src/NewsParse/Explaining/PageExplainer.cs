using NewsParse.Extraction;
using NewsParse.Splitting;

namespace NewsParse.Explaining;

/// <summary>Assembles a page as the parser does and keeps account of what speaks for each decision.</summary>
internal sealed class PageExplainer
{
    private const int MostReasons = 4;
    private const int MostShared = 6;

    private readonly PageView _view;
    private readonly Assembly _assembly;
    private readonly TitleKinship _kinship;
    private readonly LineNumbers _lines;

    private PageExplainer(SourcePage page)
    {
        _view = NewspaperParser.Look(page).View;
        _assembly = PageAssembler.Assemble(_view, Costs.Of(_view.Kind));
        _kinship = new TitleKinship(_view, Costs.Of(_view.Kind));
        _lines = new LineNumbers(page.Text);
    }

    /// <summary>Explains a page.</summary>
    /// <param name="page">The page, as a reader gave it.</param>
    /// <param name="options">What the parser is told.</param>
    public static PageExplanation Explain(SourcePage page, ParserOptions options)
    {
        if (SpacedArticles.Fits(page))
        {
            return SpacedExplainer.Explain(page, options);
        }

        var explainer = new PageExplainer(page);
        var roles = explainer.Roles();
        return new PageExplanation(new NewspaperParser(options).Parse(page), [.. explainer._view.Pieces.Select(piece => explainer.Explain(piece, roles[piece.Index]))], [.. explainer.Articles()]);
    }

    private (PieceRole Role, int? Article)[] Roles()
    {
        var roles = Enumerable.Repeat<(PieceRole, int?)>((PieceRole.Furniture, null), _view.Pieces.Count).ToArray();
        foreach (var (piece, kind) in _assembly.Furniture.Where(piece => piece.Kind == FurnitureKind.Headline))
        {
            roles[piece.Index] = (PieceRole.Title, null);
        }

        for (var i = 0; i < _assembly.Articles.Count; i++)
        {
            var plan = _assembly.Articles[i];
            Set(plan.Body, PieceRole.Body, i + 1);
            Set(plan.Headings, PieceRole.Subhead, i + 1);
            Set(plan.Title, PieceRole.Title, i + 1);
            Set(plan.Bylines, PieceRole.Byline, i + 1);
        }

        return roles;

        void Set(IEnumerable<Piece> pieces, PieceRole role, int article)
        {
            foreach (var piece in pieces)
            {
                roles[piece.Index] = (role, article);
            }
        }
    }

    private PieceExplanation Explain(Piece piece, (PieceRole Role, int? Article) taken)
    {
        var evidence = _view.Evidence[piece.Index];
        (PieceRole Role, double Share)[] alone =
        [
            .. new[] { (PieceRole.Body, evidence.Body), (PieceRole.Title, evidence.Title), (PieceRole.Subhead, evidence.Subhead), (PieceRole.Byline, evidence.Byline), (PieceRole.Furniture, evidence.Furniture) }
                .Select(role => (role.Item1, Math.Exp(-role.Item2))).OrderByDescending(role => role.Item2),
        ];
        return new PieceExplanation
        {
            Number = piece.Index + 1,
            FirstLine = _lines.Of(piece.Lines.Min(line => line.Span.Start)),
            LastLine = _lines.Of(piece.Lines.Max(line => line.Span.Start)),
            Box = piece.Box,
            Text = piece.Value,
            Role = taken.Role,
            Kind = taken.Role == PieceRole.Furniture ? _assembly.Furniture.Where(other => other.Piece == piece).Select(other => (FurnitureKind?)other.Kind).FirstOrDefault() : null,
            Article = taken.Article,
            Alone = alone,
            Reasons = Reasons(piece, taken.Role, alone.First(role => role.Role != taken.Role).Role),
        };
    }

    private (string, double)[] Reasons(Piece piece, PieceRole role, PieceRole rival)
    {
        var (at, against) = (Array.IndexOf(PieceModel.Roles, role), Array.IndexOf(PieceModel.Roles, rival));
        PieceLook[] looks = [.. _view.Pieces.Select((other, i) => Math.Abs(i - piece.Index) <= 1 ? new PieceLook(other) : null!)];
        return
        [
            .. PieceFeatures.Of(_view.Pieces, looks, piece.Index, _view.Stack).Values
                .Select(feature => (feature.Name, Weight: PieceModel.BuiltIn.WeightsOf(_view.Kind, feature.Name) is { } weights ? feature.Value * (weights[at] - weights[against]) : 0))
                .Where(feature => feature.Name != "any" && feature.Weight > 0)
                .OrderByDescending(feature => feature.Weight)
                .Take(MostReasons),
        ];
    }

    private IEnumerable<ArticleExplanation> Articles()
    {
        List<IReadOnlyList<Piece>> titles = [.. _assembly.Articles.Select(plan => plan.Title).Where(title => title.Count > 0), .. Unused()];
        for (var i = 0; i < _assembly.Articles.Count; i++)
        {
            var plan = _assembly.Articles[i];
            TitleMatch Match(IReadOnlyList<Piece> title) => Of(title, plan.Body);
            yield return new ArticleExplanation(
                i + 1,
                [.. plan.Body.Select(piece => piece.Index + 1)],
                plan.Title.Count > 0 ? Match(plan.Title) : null,
                [.. titles.Where(title => !ReferenceEquals(title, plan.Title)).Select(Match).OrderByDescending(match => match.Gain)]);
        }
    }

    // Headline pieces without an article; neighbours are one block.
    private IEnumerable<IReadOnlyList<Piece>> Unused()
    {
        var block = new List<Piece>();
        foreach (var piece in _assembly.Furniture.Where(piece => piece.Kind == FurnitureKind.Headline).Select(piece => piece.Piece).OrderBy(piece => piece.Index))
        {
            if (block.Count > 0 && block[^1].Index + 1 < piece.Index)
            {
                yield return block;
                block = [];
            }

            block.Add(piece);
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }

    private TitleMatch Of(IReadOnlyList<Piece> title, List<Piece> body)
    {
        var (words, hits, gain) = _kinship.Match(title, body);
        var shared = Enumerable.Range(0, words.Pairs.Length).Where(i => (hits >> i & 1) == 1).OrderByDescending(i => words.Weights[i]).Take(MostShared).Select(i => _view.Similarity.TextOf(words.Pairs[i]));
        var distance = body.Count == 0 ? 0 : body[0].Index > title[^1].Index ? body[0].Index - title[^1].Index - 1 : body[0].Index - title[0].Index;
        return new TitleMatch([.. title.Select(piece => piece.Index + 1)], string.Join(" / ", title.Select(piece => piece.Value.Replace('\n', ' '))), gain, [.. shared], distance);
    }
}
