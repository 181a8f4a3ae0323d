using System.Diagnostics;
using System.Text;

namespace NewsParse.Tests.TestSupport;

/// <summary>A run of the tool as its users run it: a process with arguments, streams and an exit code.</summary>
internal sealed record ToolRun(int ExitCode, string[] Lines, string[] Errors)
{
    public static ToolRun In(string folder, params string[] arguments) => In(folder, [], arguments);

    public static ToolRun In(string folder, byte[] input, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, Split(output), Split(errors.Result));
    }

    public static Process Start(string folder, params string[] arguments) => Start(folder, "dotnet", [Tool, .. arguments]);

    /// <summary>As at a terminal: what runs in the background inherits that Ctrl-C is ignored.</summary>
    public static Process StartAtTerminal(string folder, params string[] arguments) => Start(folder, "env", ["--default-signal=INT", "dotnet", Tool, .. arguments]);

    private static string Tool => Path.Combine(AppContext.BaseDirectory, "NewsParse.Cli.dll");

    private static Process Start(string folder, string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(false),
        StandardOutputEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
        StandardErrorEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
    })!;

    private static string[] Split(string text) => text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
