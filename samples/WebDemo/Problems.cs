using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace NewsParse.WebDemo;

/// <summary>Says in words what is wrong, as problem details (RFC 9457).</summary>
/// <param name="details">Writes them.</param>
/// <param name="limits">The limits.</param>
internal sealed class Problems(IProblemDetailsService details, Limits limits) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, words) = exception switch
        {
            UnreadableInputException => (StatusCodes.Status422UnprocessableEntity, exception.Message),
            JsonException => (StatusCodes.Status400BadRequest, $"these are no records: {exception.Message}"),
            TimeoutException => (StatusCodes.Status503ServiceUnavailable, exception.Message),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, $"{httpContext.FileName()}: larger than {limits.Megabytes} MiB"),
            BadHttpRequestException wrong => (wrong.StatusCode, wrong.Message),
            _ => (0, ""),
        };
        if (status == 0)
        {
            return false;
        }

        httpContext.Response.StatusCode = status;
        return await details.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = { Status = status, Detail = words } });
    }
}
