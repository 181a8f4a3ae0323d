using System.Text;
using System.Text.Json;

namespace NewsParse.Cli;

/// <summary>Scores inputs against gold pages, one by one.</summary>
/// <param name="gold">The gold pages.</param>
/// <param name="bar">The overlap from which on an article is found.</param>
/// <param name="say">Told of each difference; null if nobody wants to know.</param>
/// <param name="complain">Told of what could not be scored.</param>
internal sealed class EvaluateJob(GoldBook gold, double bar, Action<string>? say, Action<string> complain)
{
    private readonly List<(string Source, Figures Figures)> _pages = [];

    /// <summary>The figures of all pages.</summary>
    public Figures Total { get; } = new();

    /// <summary>The figures of each input, in order.</summary>
    public IReadOnlyList<(string Source, Figures Figures)> Pages => _pages;

    /// <summary>Whether some input failed or has no gold page.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Scores inputs; one that failed has nothing of what its gold page has. Records of one name that follow one another are one input's.</summary>
    public void Run(IEnumerable<ParsedInput> inputs)
    {
        ParsedInput? last = null;
        foreach (var parsed in inputs)
        {
            if (last is { IsKnown: true } && parsed.IsKnown && last.Name == parsed.Name)
            {
                last = last with { Pages = [.. last.Pages, .. parsed.Pages] };
                continue;
            }

            Score(last);
            last = parsed;
        }

        Score(last);
    }

    /// <summary>A line that is a record already; null if it is none.</summary>
    public static ParsedInput? Recorded(PageInput input)
    {
        if (input.Line is null || input.Problem is not null || PageLines.Parse(input.Line).Text is not null)
        {
            return null;
        }

        try
        {
            var page = PageJson.Read(Encoding.UTF8.GetString(input.Line));
            return new ParsedInput(page.Source ?? input.Name) { Pages = [page], IsKnown = true };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Score(ParsedInput? parsed)
    {
        if (parsed is null)
        {
            return;
        }

        if (parsed.Problem is not null)
        {
            Complain(parsed.Problem);
        }

        if (gold.Of(parsed.Name) is not { } page)
        {
            Complain($"{parsed.Name}: there is no gold page of it");
            return;
        }

        say?.Invoke($"-- {parsed.Name}");
        var figures = new Figures();
        new Scorer(bar, figures, say).Score(page, parsed.Pages);
        Total.Add(figures);
        _pages.Add((parsed.Name, figures));
    }

    /// <summary>Prints the figures of all as a table.</summary>
    public void WriteTable(TextWriter to)
    {
        to.WriteLine($"{"figure",-10}{"value",8}{"right",8}{"given",8}{"gold",8}  of {_pages.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} inputs");
        foreach (var (name, isShare, meaning) in Figures.All)
        {
            var (value, tally) = (Total.Value(name), Total[name]);
            var shown = double.IsNaN(value) ? "-" : FormattableString.Invariant($"{value:F3}");
            to.WriteLine(FormattableString.Invariant($"{name,-10}{shown,8}{tally.Hit,8}{tally.Given,8}{tally.Gold,8}  {meaning} ({(isShare ? "share" : "F1")})"));
        }
    }

    /// <summary>Prints the figures of all and of each input as JSON.</summary>
    public void WriteJson(Stream to)
    {
        using var json = new Utf8JsonWriter(to, JsonText.Indented);
        json.WriteStartObject();
        WriteFigures(json, "figures", Total);
        json.WriteStartArray("inputs");
        foreach (var (source, figures) in _pages)
        {
            json.WriteStartObject();
            json.WriteString("source", source);
            WriteFigures(json, "figures", figures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, string name, Figures figures)
    {
        json.WriteStartObject(name);
        foreach (var figure in Figures.Names)
        {
            json.WriteStartObject(figure);
            if (figures.Value(figure) is var value && !double.IsNaN(value))
            {
                json.WriteNumber("value", value);
            }

            json.WriteNumber("right", figures[figure].Hit);
            json.WriteNumber("given", figures[figure].Given);
            json.WriteNumber("gold", figures[figure].Gold);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void Complain(string problem)
    {
        HasFailed = true;
        complain(problem);
    }
}
