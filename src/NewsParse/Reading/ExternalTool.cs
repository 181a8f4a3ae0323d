using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace NewsParse.Reading;

/// <summary>A program that is run with bytes in and bytes out: without a shell, for a limited time, with limited output.</summary>
/// <param name="program">Its name or path.</param>
/// <param name="timeout">Longest time.</param>
/// <param name="mostOutput">Most bytes that it may print.</param>
internal sealed class ExternalTool(string program, TimeSpan timeout, long mostOutput)
{
    private const int MostErrors = 2000;

    /// <summary>What a run gave.</summary>
    public sealed record Result(int ExitCode, byte[] Output, string Errors);

    /// <summary>Variables that the program gets besides ours.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Its arguments, each passed as it is.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="name">Name of the input, for errors; null if it has none.</param>
    /// <param name="install">The command that installs the program.</param>
    /// <exception cref="UnreadableInputException">It is not installed, takes too long or prints too much.</exception>
    public Result Run(IEnumerable<string> arguments, byte[] input, string? name, string install)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (key, value) in Environment)
        {
            start.Environment[key] = value;
        }

        using var process = Start(start, name, install);
        try
        {
            using var limit = new CancellationTokenSource(timeout);
            return Converse(process, input, limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException e)
        {
            throw new UnreadableInputException($"{program} took longer than {timeout.TotalSeconds:0} seconds and was ended", name, null, e);
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableInputException($"{program} printed more than {mostOutput >> 20} MiB and was ended", name, null, e);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private Process Start(ProcessStartInfo start, string? name, string install)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new UnreadableInputException($"{program} is not installed on this machine (on Debian and Ubuntu: {install})", name, null, e);
        }
    }

    private async Task<Result> Converse(Process process, byte[] input, CancellationToken limit)
    {
        var output = Read(process.StandardOutput.BaseStream, mostOutput, limit);
        var errors = ReadErrors(process.StandardError, limit);
        await Write(process.StandardInput.BaseStream, input, limit).ConfigureAwait(false);
        var bytes = await output.ConfigureAwait(false);
        var text = await errors.ConfigureAwait(false);
        await process.WaitForExitAsync(limit).ConfigureAwait(false);
        return new Result(process.ExitCode, bytes, text);
    }

    private static async Task Write(Stream stream, byte[] input, CancellationToken limit)
    {
        try
        {
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(input, limit).ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            // It ended before it had read everything: its exit code and its errors say why.
        }
    }

    private static async Task<byte[]> Read(Stream stream, long most, CancellationToken limit)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, limit).ConfigureAwait(false)) > 0;)
        {
            if (bytes.Length + read > most)
            {
                throw new InvalidDataException();
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    // Read to the end lest it blocks; only the beginning is kept.
    private static async Task<string> ReadErrors(StreamReader reader, CancellationToken limit)
    {
        var kept = new StringBuilder();
        var buffer = new char[1 << 12];
        for (int read; (read = await reader.ReadAsync(buffer, limit).ConfigureAwait(false)) > 0;)
        {
            kept.Append(buffer, 0, Math.Min(read, MostErrors - kept.Length));
        }

        return kept.ToString().Trim().ReplaceLineEndings(" ");
    }
}
