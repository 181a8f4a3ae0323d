using System.Globalization;
using FluentAssertions;
using NewsParse.Cli;
using NewsParse.Tests.TestSupport;
using Xunit;
using Xunit.Abstractions;

namespace NewsParse.Tests.Accuracy;

/// <summary>
/// Scores the parser on the pages of tests/pages/dev, once a rendering, and holds each figure to its floor in floors.tsv. The table:
/// dotnet test --filter AccuracyTests --logger "console;verbosity=detailed"
/// </summary>
public class AccuracyTests(ITestOutputHelper output)
{
    private static readonly string[] Columns = ["rendering", .. Figures.Names];

    [Theory]
    [InlineData("pdfminer")]
    [InlineData("mupdf")]
    [InlineData("poppler")]
    [InlineData("ocr")]
    public void No_figure_is_below_its_floor(string rendering)
    {
        var figures = new Figures();
        var scorer = new Scorer(rendering == "ocr" ? Scorer.WholeByOcr : Scorer.Whole, figures);
        foreach (var page in TestPages.Names())
        {
            var parsed = TestPages.Read(page, rendering).Select(NewspaperParser.Default.Parse).ToArray();
            scorer.Score(TestPages.GoldOf(page), parsed);
        }

        output.WriteLine(string.Join(' ', Columns.Select(column => column.PadLeft(9))));
        output.WriteLine(rendering.PadLeft(9) + " " + string.Join(' ', Figures.Names.Select(name => figures.Value(name).ToString("F3", CultureInfo.InvariantCulture).PadLeft(9))));
        foreach (var (name, floor) in Floors(rendering))
        {
            figures.Value(name).Should().BeGreaterThanOrEqualTo(floor, $"{rendering} has that floor for {name}");
        }
    }

    private static IEnumerable<(string Name, double Floor)> Floors(string rendering)
    {
        var rows = File.ReadAllLines(Path.Combine(TestPages.Root, "tests", "NewsParse.Tests", "Accuracy", "floors.tsv"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .ToArray();
        rows[0].Should().Equal(Columns);
        var row = rows.Single(cells => cells[0] == rendering);
        return Figures.Names.Select((name, i) => (name, double.Parse(row[i + 1], CultureInfo.InvariantCulture)));
    }
}
