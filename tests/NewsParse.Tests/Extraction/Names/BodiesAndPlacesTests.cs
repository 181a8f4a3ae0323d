using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Extraction.Names;

/// <summary>Which kinds of bodies and places are found, each in a sentence of its own: bodies-and-places.tsv.</summary>
public class BodiesAndPlacesTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(TestPages.Root, "tests", "NewsParse.Tests", "Extraction", "Names", "bodies-and-places.tsv")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            rows.Add(cells[0], cells[1], cells.Length > 2 ? cells[2] : "");
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Sentence(string text, string organizations, string places)
    {
        var entities = EntityReader.Default.Read(text);

        Names(entities, EntityKind.Organization).Should().Be(organizations);
        Names(entities, EntityKind.Place).Should().Be(places);
    }

    private static string Names(IReadOnlyList<Entity> entities, EntityKind kind) => string.Join('|', entities.Where(entity => entity.Kind == kind).Select(entity => entity.Text));
}
