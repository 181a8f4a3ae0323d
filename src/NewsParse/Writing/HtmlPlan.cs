using System.Globalization;
using System.Text;

namespace NewsParse.Writing;

/// <summary>The page's plan: where each article is printed.</summary>
internal static class HtmlPlan
{
    // Neighbours get colours that are far apart.
    private const int HueStep = 137;

    /// <summary>Writes the plan; nothing if no article has zones.</summary>
    public static void Write(NewspaperPage page, string id, StringBuilder html)
    {
        if (page.Size is not { Width: > 0, Height: > 0 } size || !page.Articles.Any(article => article.Zones is { Count: > 0 }))
        {
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"<nav class=\"plan\" style=\"aspect-ratio:{size.Width:0.##}/{size.Height:0.##}\">");
        for (var i = 0; i < page.Articles.Count; i++)
        {
            var article = page.Articles[i];
            var zones = article.Zones ?? [];

            // The headline's own zone is often too low for a label.
            var largest = zones.Count == 0 ? default : zones.MaxBy(zone => zone.Width * zone.Height);
            foreach (var zone in zones)
            {
                html.Append(CultureInfo.InvariantCulture, $"<a href=\"#{id}-{i + 1}\" style=\"--h:{Hue(i + 1)};left:{zone.X / size.Width:0.###%};top:{zone.Y / size.Height:0.###%};");
                html.Append(CultureInfo.InvariantCulture, $"width:{zone.Width / size.Width:0.###%};height:{zone.Height / size.Height:0.###%}\"><span><b>{i + 1}</b> ");
                html.Append(zone == largest ? SafeText.Html(article.Headline.ToString()) : "").Append("</span></a>");
            }
        }

        html.Append("</nav>\n");
    }

    /// <summary>The hue of an article, in degrees.</summary>
    public static int Hue(int number) => number * HueStep % 360;
}
