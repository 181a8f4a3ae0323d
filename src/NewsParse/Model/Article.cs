namespace NewsParse;

/// <summary>One article of a page.</summary>
public sealed record Article
{
    /// <summary>Name of the standing column over the article (民生直通车, 简讯); null if there is none.</summary>
    public string? Column { get; init; }

    /// <summary>The headline block; all its lists are empty if the article has none.</summary>
    public Headline Headline { get; init; } = new();

    /// <summary>What stands at the head of the body (本报讯, 新华社北京11月24日电); null if nothing does.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>Who wrote, photographed, edited; null if nobody is named.</summary>
    public Byline? Byline { get; init; }

    /// <summary>Date of the event that the article reports; null if the lead gives none.</summary>
    public NewsDate? Date { get; init; }

    /// <summary>The body's paragraphs, restored: no line wraps, no spaces that only extraction put there. Dateline and byline are no part of them.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>The people that the article names, each once.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>The places that the article names, each once.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>The organisations that the article names, each once.</summary>
    public IReadOnlyList<Organization> Organizations { get; init; } = [];

    /// <summary>Every date in the article, in order.</summary>
    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>What <see cref="ParserOptions.Extractors"/> have found, in their order; empty if there are none.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>Where the article is printed, for input that has boxes; null for plain text.</summary>
    public IReadOnlyList<Box>? Zones { get; init; }

    /// <summary>How sure the article's borders are, 0 to 1: of those given 0.9 and more, about 97 in 100 are whole and nothing but themselves; null if not estimated.</summary>
    /// <remarks>Articles that the input itself marks are given 0.98: they are as sure as the hands that marked them.</remarks>
    public double? Confidence { get; init; }

    /// <summary>Where the article stands in the source, in the order in which it is read.</summary>
    public IReadOnlyList<SourceSpan> Spans { get; init; } = [];

    /// <summary>Where it goes on, on other pages of the issue; empty for nearly all.</summary>
    public IReadOnlyList<Continuation> Continuations { get; init; } = [];
}

/// <summary>The part of an article that stands on another page than its beginning. That page's own record does not list it again.</summary>
public sealed record Continuation
{
    /// <summary>The page, as <see cref="SourcePage.Number"/>: from 1 in the input.</summary>
    public int Page { get; init; }

    /// <summary>Where it is printed on that page; null if the input has no boxes.</summary>
    public IReadOnlyList<Box>? Zones { get; init; }

    /// <summary>Where it stands in that page's text.</summary>
    public IReadOnlyList<SourceSpan> Spans { get; init; } = [];
}

/// <summary>An article's headline block.</summary>
public sealed record Headline
{
    /// <summary>Lines over the main headline (引题), one per printed line.</summary>
    public IReadOnlyList<string> Kickers { get; init; } = [];

    /// <summary>The main headline (主题), one per printed line.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Lines under the main headline (副题), one per printed line.</summary>
    public IReadOnlyList<string> Subheads { get; init; } = [];

    /// <summary>The main headline in one string, lines joined by a space.</summary>
    public override string ToString() => string.Join(' ', Lines);
}

/// <summary>The formula at the head of a body that says where the report comes from.</summary>
public sealed record Dateline
{
    /// <summary>As printed, restored.</summary>
    public string Text { get; init; } = "";

    /// <summary>The agency or paper (新华社); null for 本报 and where none is named.</summary>
    public string? Agency { get; init; }

    /// <summary>Where it was written; null if not printed.</summary>
    public string? Place { get; init; }

    /// <summary>When it was written; null if not printed or not to be resolved.</summary>
    public NewsDate? Date { get; init; }
}

/// <summary>The people and agencies behind an article.</summary>
public sealed record Byline
{
    /// <summary>As printed, restored; parts printed in several places are joined by "\n".</summary>
    public string Text { get; init; } = "";

    /// <summary>Each hand with its role, in the order printed.</summary>
    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    /// <summary>As printed.</summary>
    public override string ToString() => Text;
}

/// <summary>One hand in a byline.</summary>
public sealed record Contributor
{
    /// <summary>What the person or agency did.</summary>
    public ContributorRole Role { get; init; }

    /// <summary>Name without inner spaces.</summary>
    public string Name { get; init; } = "";
}

/// <summary>What a contributor did.</summary>
public enum ContributorRole
{
    /// <summary>记者.</summary>
    Reporter,

    /// <summary>通讯员.</summary>
    Correspondent,

    /// <summary>实习生.</summary>
    Intern,

    /// <summary>摄影, 摄, 图.</summary>
    Photographer,

    /// <summary>编辑, 整理, 辑.</summary>
    Editor,

    /// <summary>作者, 撰文, or a name without a role.</summary>
    Author,

    /// <summary>译, 编译.</summary>
    Translator,

    /// <summary>A news agency.</summary>
    Agency,
}
