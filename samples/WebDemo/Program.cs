using System.Text.Json.Serialization;
using NewsParse.WebDemo;

// Newspaper pages in the browser: dropped, looked at, corrected, downloaded. dotnet run, then open http://localhost:5000.
var builder = WebApplication.CreateBuilder(args);
var limits = builder.Configuration.GetSection("Limits").Get<Limits>() ?? new Limits();

builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = limits.Bytes);
builder.Services.AddSingleton(limits);
builder.Services.AddSingleton<Workbench>();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<Problems>();
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
builder.Services.AddOpenApi(document => document.AddSchemaTransformer(RecordSchemas.Describe));

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.Use(SecurityHeaders.Add);
app.UseDefaultFiles();
app.UseStaticFiles();
app.MapOpenApi();
app.MapPages();
app.Run();
