using Microsoft.Playwright;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.WebDemo.Tests;

/// <summary>The Chromium of this machine, without a window; started by the first test that asks for it.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>The program; where there is none, the tests are skipped.</summary>
    public const string Program = "chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>A visitor at the sample's page.</summary>
    public async Task<Visit> Visit(Uri address, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        if (_browser is null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Installed.PathOf(Program), Args = ["--no-sandbox"] });
        }

        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme, AcceptDownloads = true });
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.Page.GotoAsync(address.ToString());
        return visit;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>A visitor, and what goes wrong before their eyes.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.SetDefaultTimeout(20_000);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) => Note(message);
        page.Dialog += (_, dialog) =>
        {
            _complaints.Add("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
    }

    /// <summary>What they see.</summary>
    public IPage Page { get; }

    /// <summary>Errors of scripts, what the policy stopped, dialogs.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Drops a file onto the page, as a file manager does.</summary>
    public async Task Drop(string name, byte[] bytes)
    {
        var transfer = await Page.EvaluateHandleAsync(
            "([name, base64]) => { const files = new DataTransfer(); files.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name)); return files; }",
            new[] { name, Convert.ToBase64String(bytes) });
        await Page.Locator("#drop").DispatchEventAsync("drop", new { dataTransfer = transfer });
    }

    /// <summary>Presses a button that downloads; the file.</summary>
    public async Task<byte[]> Download(string button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    // A file that cannot be read is answered with an error, which the browser notes too.
    private void Note(IConsoleMessage message)
    {
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            _complaints.Add(message.Text);
        }
    }
}
