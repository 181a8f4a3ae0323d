using System.Text.Json;

namespace NewsParse.WebDemo;

/// <summary>What the page asks of the server. Nothing is kept between two requests: the records are the browser's.</summary>
internal static class PageEndpoints
{
    private const string Json = "application/json";
    private const string Anything = "application/octet-stream";

    // A page of a newspaper has some ten thousand characters.
    private static readonly NewspaperParser Parser = new(new ParserOptions { MaxPageLength = 1 << 20 });

    /// <summary>Adds the addresses.</summary>
    public static void MapPages(this WebApplication app)
    {
        var api = app.MapGroup("/api").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/limits", (Limits limits) => limits).WithSummary("What one request may cost.");
        api.MapPost("/pages", Parse).WithSummary("Parses a file (PDF, image, text, hOCR, ALTO, PAGE XML or e-paper HTML): its pages with their records, and what they look like.")
            .Accepts<Stream>(Anything).Produces<ReadPage[]>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapPost("/names", FindNames).WithSummary("Finds the names and dates of a page's articles anew, after corrections.")
            .Accepts<NewspaperPage>(Json).Produces<NewspaperPage>();
        api.MapPost("/downloads/{format}", Make).WithSummary("Makes a file of pages: json, csv (a ZIP file of tables) or sqlite.")
            .Accepts<NewspaperPage[]>(Json).Produces<Stream>(StatusCodes.Status200OK, Anything).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Name of the file that a request sends; what an error names.</summary>
    public static string FileName(this HttpContext context) => context.Request.Query["name"] is [{ Length: > 0 } name, ..] ? Path.GetFileName(name) : "the request";

    private static async Task<IResult> Parse(string name, HttpContext context, Workbench workbench, Limits limits, CancellationToken stop)
    {
        var file = context.FileName();
        var bytes = await ReadBody(context, stop);
        var pages = await workbench.Run(file, () => Read(PageFile.Read(bytes, file, limits.Time)), stop);
        return Results.Text($"[{string.Join(",\n", pages.Select(page => page.ToJson()))}]", Json);
    }

    private static ReadPage[] Read(SourceIssue issue) => [.. Parser.Parse(issue).Zip(issue.Pages, (record, page) => new ReadPage(record, Facsimile.Of(page)))];

    private static async Task<IResult> FindNames(HttpContext context, Workbench workbench, CancellationToken stop)
    {
        using var body = JsonDocument.Parse(await ReadBody(context, stop));
        var page = PageJson.Read(body.RootElement.GetRawText());
        return Results.Text(PageJson.Write(await workbench.Run(page.Source ?? "the page", () => Parser.FindNames(page), stop)), Json);
    }

    private static async Task<IResult> Make(string format, HttpContext context, Workbench workbench, CancellationToken stop)
    {
        using var body = JsonDocument.Parse(await ReadBody(context, stop));
        NewspaperPage[] pages = body.RootElement.ValueKind == JsonValueKind.Array
            ? [.. body.RootElement.EnumerateArray().Select(page => PageJson.Read(page.GetRawText()))]
            : throw new JsonException("an array of pages is asked for");
        var download = await workbench.Run("the download", () => Download.Of(format, pages), stop);
        return download is null
            ? Results.Problem($"'{format}' is none of json, csv, sqlite", statusCode: StatusCodes.Status404NotFound)
            : Results.File(download.Content, download.Type, download.Name);
    }

    // In memory: it is gone with the request.
    private static async Task<byte[]> ReadBody(HttpContext context, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }
}
