using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace NewsParse.WebDemo.Tests;

/// <summary>The sample as it runs, on a free port of this machine: limits are kept and browsers can open it.</summary>
public class DemoServer : WebApplicationFactory<Program>
{
    public DemoServer()
    {
        UseKestrel(0);
        StartServer();
        Address = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient { BaseAddress = Address };
    }

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; }

    /// <summary>Sends a file.</summary>
    public Task<HttpResponseMessage> Send(string name, byte[] bytes) => Client.PostAsync(new Uri($"api/pages?name={Uri.EscapeDataString(name)}", UriKind.Relative), new ByteArrayContent(bytes));

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Production");

    protected override void Dispose(bool disposing)
    {
        Client?.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>The sample with limits that a test reaches.</summary>
public sealed class NarrowServer : DemoServer
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Limits:Megabytes", "1");
        builder.UseSetting("Limits:Seconds", "0.001");
    }
}
