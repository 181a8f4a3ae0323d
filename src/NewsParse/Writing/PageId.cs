using System.Globalization;
using NewsParse.Lexicon;

namespace NewsParse.Writing;

/// <summary>Names of pages for links within a document.</summary>
internal static class PageId
{
    /// <summary>A name that is the same in every run, and another for every page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">Its number in its source, from 1.</param>
    public static string Of(NewspaperPage page, int number) =>
        $"p{TextKey.Of(page.Source ?? "").ToString("x16", CultureInfo.InvariantCulture)}-{number.ToString(CultureInfo.InvariantCulture)}";
}
