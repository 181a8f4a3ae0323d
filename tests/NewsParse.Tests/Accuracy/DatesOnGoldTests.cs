using FluentAssertions;
using NewsParse.Cli;
using NewsParse.Extraction.Dates;
using NewsParse.Tests.TestSupport;
using Xunit;
using Xunit.Abstractions;

namespace NewsParse.Tests.Accuracy;

/// <summary>Dates found in the pages' own paragraphs, as people restored them: what the extraction is worth where nothing before it went wrong.</summary>
public class DatesOnGoldTests(ITestOutputHelper output)
{
    [Fact]
    public void Dates_and_the_events_date_stay_above_their_floors()
    {
        var (dates, events) = (new Tally(), new Tally());
        var reader = new DateReader();
        foreach (var page in TestPages.Names().Select(TestPages.GoldOf))
        {
            var issue = DateOnly.ParseExact(page.IssueDate!, "yyyy-MM-dd", null);
            foreach (var article in page.Articles)
            {
                var read = ArticleDates.Read(reader, article.Paragraphs, Headline(article), article.Dateline ?? "", issue, page.Folio?.Contains("民國", StringComparison.Ordinal) == true);
                var wanted = article.Dates.Select(date => date.Value).ToHashSet(StringComparer.Ordinal);
                var got = read.Mentions.Where(mention => mention.Value is not null).Select(mention => $"{mention.Value}").ToHashSet(StringComparer.Ordinal);
                dates.Add(wanted.Count(got.Contains), got.Count, wanted.Count);
                if (!wanted.SetEquals(got))
                {
                    output.WriteLine($"{article.Id}: missed {string.Join(' ', wanted.Except(got))}; spurious {string.Join(' ', read.Mentions.Where(mention => !wanted.Contains($"{mention.Value}")).Select(mention => $"{mention.Record.Text}={mention.Value}"))}");
                }

                if (article.Date is { } date)
                {
                    events.Add(read.Event?.ToString() == date);
                    if (read.Event?.ToString() != date)
                    {
                        output.WriteLine($"{article.Id}: event {read.Event}, gold {date}: {article.Paragraphs[0]}");
                    }
                }
            }
        }

        output.WriteLine($"dates {dates.F1:F3}  date {events.F1:F3}");
        dates.F1.Should().BeGreaterThanOrEqualTo(0.95);
        events.F1.Should().BeGreaterThanOrEqualTo(0.96);
    }

    private static string Headline(GoldArticle article) => string.Join('\n', [.. article.Kickers, .. article.Headline, .. article.Subheads]);
}
