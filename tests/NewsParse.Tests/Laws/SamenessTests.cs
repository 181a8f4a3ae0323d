using System.Globalization;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Laws;

/// <summary>The same page gives the same records on any thread, in any culture, on any run.</summary>
public class SamenessTests
{
    [Fact]
    public void On_many_threads()
    {
        var sources = TestPages.Names().SelectMany(page => TestPages.Read(page, "mupdf")).ToArray();
        var alone = Array.ConvertAll(sources, Json);
        var together = new string[sources.Length];
        Parallel.For(0, sources.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Json(sources[i]));
        together.Should().Equal(alone);
    }

    [Fact]
    public void In_a_culture_of_other_signs()
    {
        var sources = TestPages.Names().Take(4).SelectMany(page => TestPages.Read(page, "pdfminer")).ToArray();
        var usual = Array.ConvertAll(sources, Json);
        var before = CultureInfo.CurrentCulture;
        try
        {
            // The tests run without ICU data: the signs of another culture are set by hand.
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NegativeSign = "−";
            other.DateTimeFormat.DateSeparator = "·";
            other.DateTimeFormat.ShortDatePattern = "d·M·yy";
            CultureInfo.CurrentCulture = other;
            Array.ConvertAll(sources, Json).Should().Equal(usual);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Json(SourcePage source) => PageJson.Write(NewspaperParser.Default.Parse(source));
}
