using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsParse.Reading;

/// <summary>HTML as a tree. Scripts are not run, nothing is fetched.</summary>
internal static class HtmlTree
{
    /// <summary>The document, read as a browser reads it that could run scripts: what stands in noscript is not shown.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);

    /// <summary>Every node of a tree on entering and on leaving it, without recursion: a tree may be as deep as its file is long.</summary>
    public static IEnumerable<(INode Node, bool Enters)> Walk(INode root)
    {
        var node = root;
        while (true)
        {
            yield return (node, true);
            if (node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            yield return (node, false);
            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!;
                yield return (node, false);
            }

            if (node == root)
            {
                yield break;
            }

            node = node.NextSibling!;
        }
    }
}
