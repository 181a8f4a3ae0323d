using System.Globalization;

namespace NewsParse.Reading.Html;

/// <summary>What a file says of its article where readers do not see it: Founder's enpproperty comment, or elements that are not shown.</summary>
internal sealed class EPaperProperty
{
    public string? Title { get; private set; }

    public string? IntroTitle { get; private set; }

    public string? Subtitle { get; private set; }

    public string? Author { get; private set; }

    public DateOnly? Date { get; private set; }

    /// <summary>Reads a comment of the form enpproperty &lt;title&gt;…&lt;/title&gt;… /enpproperty.</summary>
    public void ReadComment(string comment)
    {
        var at = comment.IndexOf("enpproperty", StringComparison.Ordinal);
        var rest = at < 0 ? [] : comment.AsSpan(at);
        while (rest.IndexOf('<') is >= 0 and var open)
        {
            rest = rest[(open + 1)..];
            var close = rest.IndexOf('>');
            if (close < 0)
            {
                return;
            }

            var key = rest[..close].Trim();
            rest = rest[(close + 1)..];
            var end = rest.IndexOf('<');
            if (key is not ['/', ..])
            {
                Set(key.ToString(), (end < 0 ? rest : rest[..end]).Trim().ToString());
            }
        }
    }

    /// <summary>Takes a value by its name: title or founder-title, author, date and so on.</summary>
    public void Set(string key, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        key = key.StartsWith("founder-", StringComparison.OrdinalIgnoreCase) ? key[8..] : key;
        switch (key.ToLowerInvariant())
        {
            case "title": Title ??= value; break;
            case "introtitle": IntroTitle ??= value; break;
            case "subtitle": Subtitle ??= value; break;
            case "author": Author ??= value; break;
            case "date" when value.Length >= 10 && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date): Date ??= date; break;
        }
    }
}
