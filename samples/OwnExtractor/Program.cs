using System.Text.RegularExpressions;
using NewsParse;

// A field that the library does not know: prices. The extractor is given each article and says what stands where.
var parser = new NewspaperParser(new ParserOptions { IssueDate = new DateOnly(2021, 3, 5), Extractors = [new PriceExtractor()] });

var page = parser.Parse("""
    鲜藕上市价格平稳
    　　本报讯 柳荫坪镇农贸市场昨天有第一批鲜藕上市，每斤3.5元，同去年一样。摊主说，
    整车批发每吨5200元，要等到下个月才会降价。
    """);

foreach (var article in page.Articles)
{
    Console.WriteLine(article.Headline);
    foreach (var field in article.Fields)
    {
        Console.WriteLine($"  {field.Name} {field.Text} = {field.Value}, in paragraph {field.Mention.Paragraph} at {field.Mention.Start}");
    }
}

// Fields stand in the page's JSON too.
Console.WriteLine(PageJson.Write(page).Contains("\"fields\":[{\"name\":\"price\"", StringComparison.Ordinal));

internal sealed partial class PriceExtractor : IFieldExtractor
{
    public IEnumerable<Field> Extract(Article article)
    {
        for (var i = 0; i < article.Paragraphs.Count; i++)
        {
            foreach (Match price in Price().Matches(article.Paragraphs[i]))
            {
                yield return new Field
                {
                    Name = "price",
                    Text = price.Value,
                    Value = $"{price.Groups["amount"].Value} CNY/{price.Groups["unit"].Value}",
                    Mention = new Mention(i, price.Index, price.Length),
                };
            }
        }
    }

    [GeneratedRegex("每(?<unit>斤|公斤|吨|亩)(?<amount>[0-9.]+)元")]
    private static partial Regex Price();
}
