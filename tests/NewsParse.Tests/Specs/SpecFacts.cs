namespace NewsParse.Tests.Specs;

/// <summary>Something that a spec can state: `key: value`.</summary>
internal readonly record struct SpecFact(string Key, string Value)
{
    public override string ToString() => $"{Key}: {Value}";
}

/// <summary>The facts of a page or of one article, which are compared key by key.</summary>
internal sealed class SpecScope(string title)
{
    public const string None = "none";

    public string Title { get; } = title;

    public List<SpecFact> Facts { get; } = [];

    /// <summary>The facts of the keys that another scope states, in that scope's order of keys; a key without facts is `none`.</summary>
    public IEnumerable<string> Stated(SpecScope by)
    {
        foreach (var key in by.Facts.Select(fact => fact.Key).Distinct())
        {
            var values = Facts.Where(fact => fact.Key == key).Select(fact => fact.ToString()).ToArray();
            foreach (var value in values.Length > 0 ? values : [$"{key}: {None}"])
            {
                yield return value;
            }
        }
    }
}

/// <summary>Pages as facts, from a spec's expected block and from what the parser gave.</summary>
internal static class SpecFacts
{
    public static List<SpecScope> FromExpected(string text)
    {
        List<SpecScope> scopes = [new("page")];
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line is "page" or "article")
            {
                scopes.Add(new SpecScope(line));
                continue;
            }

            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0)
            {
                throw new FormatException($"'{line}' is neither page, article nor key: value");
            }

            scopes[^1].Facts.Add(new SpecFact(line[..colon], line[(colon + 2)..].Trim()));
        }

        // The first page need not be announced.
        return scopes is [{ Facts.Count: 0 }, { Title: "page" }, ..] ? scopes[1..] : scopes;
    }

    public static List<SpecScope> FromPages(IEnumerable<(NewspaperPage Page, SourcePage Source)> pages)
    {
        List<SpecScope> scopes = [];
        foreach (var (page, source) in pages)
        {
            scopes.Add(OfPage(page));
            AddSource(scopes[^1], source);
            scopes.AddRange(page.Articles.Select(OfArticle));
        }

        return scopes;
    }

    private static SpecScope OfPage(NewspaperPage page)
    {
        var scope = new SpecScope("page");
        Add(scope, "publication", page.Publication.Title);
        Add(scope, "issue", page.Publication.IssueDate?.ToString("yyyy-MM-dd", null));
        Add(scope, "page number", page.Publication.PageNumber);
        Add(scope, "page name", page.Publication.PageName);
        Add(scope, "articles", $"{page.Articles.Count}");
        foreach (var furniture in page.Furniture)
        {
            Add(scope, $"furniture {furniture.Kind}", furniture.Text.Replace("\n", " ⏎ ", StringComparison.Ordinal));
        }

        foreach (var diagnostic in page.Diagnostics)
        {
            Add(scope, "diagnostic", diagnostic.Line is { } line ? $"{diagnostic.Code} line {line}" : diagnostic.Code);
        }

        return scope;
    }

    /// <summary>What the reader read, before anything was made of it.</summary>
    private static void AddSource(SpecScope scope, SourcePage source)
    {
        Add(scope, "size", source.Size is { } size ? FormattableString.Invariant($"{size.Width} {size.Height} {size.Unit}") : null);
        AddAll(scope, "rule", source.Rules.Select(BoxText));
        AddAll(scope, "picture", source.Pictures.Select(BoxText));
        foreach (var block in source.Blocks)
        {
            Add(scope, "block", block.Kind.ToString());
            foreach (var line in block.Lines)
            {
                Add(scope, "line", LineText(source, line));
                AddAll(scope, "word", line.Words.Select(word => FormattableString.Invariant($"{source.Text.Substring(word.Span.Start, word.Span.Length)} @ {BoxText(word.Box)}{(word.Confidence is { } sure ? $" {sure:0.##}" : "")}")));
            }
        }
    }

    private static string LineText(SourcePage source, SourceLine line)
    {
        var text = source.Text.Substring(line.Span.Start, line.Span.Length);
        var about = new List<string>();
        if (line.Box is { } box)
        {
            about.Add(BoxText(box));
        }

        if (line.Direction != LineDirection.Horizontal)
        {
            about.Add(line.Direction.ToString());
        }

        if (line.FontSize is { } fontSize)
        {
            about.Add(FormattableString.Invariant($"type {fontSize:0.##}"));
        }

        if (line.FontName is { } font)
        {
            about.Add(font);
        }

        if (line.IsBold)
        {
            about.Add("bold");
        }

        if (line.IsHyphenated)
        {
            about.Add("hyphenated");
        }

        if (line.Confidence is { } sure)
        {
            about.Add(FormattableString.Invariant($"sure {sure:0.##}"));
        }

        return about.Count == 0 ? text : $"{text} @ {string.Join(' ', about)}";
    }

    private static string BoxText(Box box) => FormattableString.Invariant($"{box.X} {box.Y} {box.Width} {box.Height}");

    private static SpecScope OfArticle(Article article)
    {
        var scope = new SpecScope("article");
        Add(scope, "column", article.Column);
        AddAll(scope, "kicker", article.Headline.Kickers);
        AddAll(scope, "headline", article.Headline.Lines);
        AddAll(scope, "subhead", article.Headline.Subheads);
        Add(scope, "dateline", article.Dateline?.Text);
        Add(scope, "dateline agency", article.Dateline?.Agency);
        Add(scope, "dateline place", article.Dateline?.Place);
        Add(scope, "dateline date", article.Dateline?.Date?.ToString());
        Add(scope, "byline text", article.Byline?.Text);
        AddAll(scope, "byline", article.Byline?.Contributors.Select(c => $"{c.Role} {c.Name}") ?? []);
        Add(scope, "date", article.Date?.ToString());
        AddAll(scope, "paragraph", article.Paragraphs);
        AddAll(scope, "person", article.People.Select(p => string.Join(" | ", [p.Name, .. p.Titles])));
        AddAll(scope, "place", article.Places.Select(p => $"{p.Name} {p.Kind}{(p.AdminCode is { } code ? " " + code : "")}"));
        AddAll(scope, "organization", article.Organizations.Select(o => o.Name));
        AddAll(scope, "date mention", article.Dates.Select(d => $"{d.Text} = {d.Value?.ToString() ?? SpecScope.None}"));
        return scope;
    }

    private static void AddAll(SpecScope scope, string key, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Add(scope, key, value);
        }
    }

    private static void Add(SpecScope scope, string key, string? value)
    {
        if (value is not null)
        {
            scope.Facts.Add(new SpecFact(key, value));
        }
    }
}
