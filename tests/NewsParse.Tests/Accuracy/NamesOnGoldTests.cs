using FluentAssertions;
using NewsParse.Cli;
using NewsParse.Extraction.Names;
using NewsParse.Tests.TestSupport;
using Xunit;
using Xunit.Abstractions;

namespace NewsParse.Tests.Accuracy;

/// <summary>Names found in the pages' own paragraphs, as people restored them: what the extraction is worth where nothing before it went wrong.</summary>
public class NamesOnGoldTests(ITestOutputHelper output)
{
    [Fact]
    public void People_places_and_organisations_stay_above_their_floors()
    {
        var (people, places, organizations) = (new Tally(), new Tally(), new Tally());
        foreach (var page in TestPages.Names().Select(TestPages.GoldOf))
        {
            var read = PageNames.Extract([.. page.Articles.Select(article => ((IReadOnlyList<string>)article.Paragraphs, Headline(article)))], NameContext.Empty);
            foreach (var (gold, names) in page.Articles.Zip(read))
            {
                Add(people, gold.People.Select(person => person.Name), names.People.Select(person => person.Name));
                Add(organizations, gold.Organizations, names.Organizations.Select(organization => organization.Name));

                // A place inside an organisation's name is neither right nor wrong.
                Add(places, gold.Places, names.Places.Select(place => place.Name).Where(name => gold.Places.Contains(name) || !gold.Organizations.Any(organization => organization.Contains(name, StringComparison.Ordinal))));
            }
        }

        output.WriteLine($"people {people.F1:F3}  places {places.F1:F3}  organisations {organizations.F1:F3}");
        people.F1.Should().BeGreaterThanOrEqualTo(0.95);
        places.F1.Should().BeGreaterThanOrEqualTo(0.89);
        organizations.F1.Should().BeGreaterThanOrEqualTo(0.83);
    }

    private static string Headline(GoldArticle article) => string.Join('\n', [.. article.Kickers, .. article.Headline, .. article.Subheads]);

    private static void Add(Tally tally, IEnumerable<string> gold, IEnumerable<string> given)
    {
        var (wanted, got) = (gold.ToHashSet(StringComparer.Ordinal), given.ToHashSet(StringComparer.Ordinal));
        tally.Add(wanted.Count(got.Contains), got.Count, wanted.Count);
    }
}
