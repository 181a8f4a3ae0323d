using System.Globalization;

namespace NewsParse.Reading.Ocr;

/// <summary>What a PAGE element's `custom` attribute says, as Transkribus and NewsEye write it: readingOrder {index:5;} structure {id:a7; type:article;}.</summary>
/// <param name="Index">Place in the reading order; null if none.</param>
/// <param name="Article">Id of the article; null if none.</param>
/// <param name="Type">What the element is; empty if it does not tell.</param>
internal readonly record struct CustomAttribute(int? Index, string? Article, string Type)
{
    public static CustomAttribute Read(string? custom)
    {
        var (index, article, type) = (default(int?), default(string), "");
        var rest = custom.AsSpan();
        while (rest.IndexOf('{') is > 0 and var open)
        {
            var key = rest[..open].Trim();
            rest = rest[(open + 1)..];
            var close = rest.IndexOf('}');
            var body = close < 0 ? rest : rest[..close];
            rest = close < 0 ? [] : rest[(close + 1)..];
            if (key is "readingOrder" && int.TryParse(Value(body, "index"), NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            {
                index = place;
            }
            else if (key is "structure")
            {
                type = Value(body, "type").ToString();
                article = type == "article" && Value(body, "id") is { Length: > 0 } id ? id.ToString() : article;
            }
        }

        return new CustomAttribute(index, article, type);
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> body, string key)
    {
        while (!body.IsEmpty)
        {
            var end = body.IndexOf(';');
            var pair = end < 0 ? body : body[..end];
            body = end < 0 ? [] : body[(end + 1)..];
            var colon = pair.IndexOf(':');
            if (colon > 0 && pair[..colon].Trim().SequenceEqual(key))
            {
                return pair[(colon + 1)..].Trim();
            }
        }

        return [];
    }
}
