using System.Globalization;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Specs;

/// <summary>Runs every case of Specs/*.md; how one is written is said in Specs/README.md.</summary>
public class SpecTests
{
    private static readonly Dictionary<(string File, string Name), SpecCase> Cases = Directory
        .GetFiles(Path.Combine(TestPages.Root, "tests", "NewsParse.Tests", "Specs"), "*.md")
        .Where(path => !path.EndsWith("README.md", StringComparison.Ordinal))
        .SelectMany(SpecFile.Read)
        .ToDictionary(spec => (spec.File, spec.Name));

    private static readonly HashSet<string> Keys =
    [
        "publication", "issue", "page number", "page name", "articles", "diagnostic", "error",
        "size", "block", "line", "word", "rule", "picture",
        "column", "kicker", "headline", "subhead", "dateline", "dateline agency", "dateline place", "dateline date", "byline text", "byline",
        "date", "paragraph", "person", "place", "organization", "date mention",
        .. Enum.GetNames<FurnitureKind>().Select(kind => "furniture " + kind),
    ];

    public static TheoryData<string, string> Names()
    {
        var rows = new TheoryData<string, string>();
        foreach (var (file, name) in Cases.Keys.Order())
        {
            rows.Add(file, name);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_what_the_spec_says(string file, string name)
    {
        var spec = Cases[(file, name)];
        var expected = SpecFacts.FromExpected(spec.Expected);
        expected.SelectMany(scope => scope.Facts).Select(fact => fact.Key).Should().BeSubsetOf(Keys, "a misspelt key would state nothing");
        var actual = Run(spec);

        // A page's articles are compared one by one, or, where the spec tells none of them, not at all.
        if (!expected.Exists(scope => scope.Title == "article"))
        {
            actual.RemoveAll(scope => scope.Title == "article");
        }

        Text(actual, expected).Should().Be(Text(expected, expected));
    }

    private static string Text(List<SpecScope> scopes, List<SpecScope> stated)
    {
        var lines = new List<string>();
        for (var i = 0; i < scopes.Count; i++)
        {
            lines.Add(scopes[i].Title);
            lines.AddRange(i < stated.Count ? scopes[i].Stated(by: stated[i]).Select(fact => "  " + fact) : scopes[i].Facts.Select(fact => "  " + fact));
        }

        return string.Join('\n', lines);
    }

    private static List<SpecScope> Run(SpecCase spec)
    {
        var options = new ParserOptions
        {
            IssueDate = spec.Settings.TryGetValue("issue-date", out var day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        };
        try
        {
            var issue = spec.Settings.ContainsKey("format")
                ? Sources.Read(Bytes(spec), spec.Name, FormatOf(spec))
                : new SourceIssue { Pages = PlainText.ReadPages(Bytes(spec), spec.Name, spec.Settings.GetValueOrDefault("encoding")) };
            return SpecFacts.FromPages(new NewspaperParser(options).Parse(issue).Zip(issue.Pages));
        }
        catch (UnreadableInputException e)
        {
            var scope = new SpecScope("page");
            scope.Facts.Add(new SpecFact("error", e.Message.Replace(spec.Name + ": ", "", StringComparison.Ordinal)));
            return [scope];
        }
    }

    private static SourceFormat? FormatOf(SpecCase spec) => spec.Settings["format"] is "found" ? null : Enum.Parse<SourceFormat>(spec.Settings["format"]);

    private static byte[] Bytes(SpecCase spec)
    {
        if (spec.Bytes is { } hex)
        {
            return Convert.FromHexString(string.Concat(hex.Where(char.IsAsciiHexDigit)));
        }

        // Signs for what cannot be seen in Markdown.
        var text = (spec.Input ?? throw new FormatException($"{spec.File}: {spec.Name}: no input")).Replace('␌', '\f').Replace("␍", "\r", StringComparison.Ordinal);
        return NewsParse.Reading.TextDecoder.Named(spec.Settings.GetValueOrDefault("written-in", "utf-8")).GetBytes(text);
    }
}
