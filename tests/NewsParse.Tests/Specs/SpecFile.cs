namespace NewsParse.Tests.Specs;

/// <summary>One case of a Markdown spec: the nearest heading is its name, fenced blocks hold what goes in and what must come out.</summary>
internal sealed record SpecCase(string File, string Name, IReadOnlyDictionary<string, string> Settings, string? Input, string? Bytes, string Expected);

/// <summary>Reads the cases of a Markdown spec; how one is written is said in Specs/README.md.</summary>
internal static class SpecFile
{
    public static IEnumerable<SpecCase> Read(string path)
    {
        var file = Path.GetFileNameWithoutExtension(path);
        var heading = "";
        Dictionary<string, string> settings = [];
        Dictionary<string, string> blocks = [];
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                Require(blocks.Count == 0, $"{path}:{i + 1}: the case before this heading has no expected block");
                heading = lines[i].TrimStart('#').Trim();
            }
            else if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, i + 1, line => line.StartsWith("```", StringComparison.Ordinal));
                Require(end > 0, $"{path}:{i + 1}: the block has no end");
                var words = lines[i][3..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                Require(words is ["input" or "bytes" or "expected", ..], $"{path}:{i + 1}: a block is input, bytes or expected");
                foreach (var setting in words.Skip(1))
                {
                    settings.Add(setting.Split('=')[0], setting.Split('=')[1]);
                }

                blocks.Add(words[0], string.Join('\n', lines[(i + 1)..end]));
                i = end;
                if (words[0] == "expected")
                {
                    yield return new SpecCase(file, heading, settings, blocks.GetValueOrDefault("input"), blocks.GetValueOrDefault("bytes"), blocks["expected"]);
                    (settings, blocks) = ([], []);
                }
            }
        }

        Require(blocks.Count == 0, $"{path}: the last case has no expected block");
    }

    private static void Require(bool held, string message)
    {
        if (!held)
        {
            throw new FormatException(message);
        }
    }
}
