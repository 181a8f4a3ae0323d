namespace NewsParse.Extraction.Names;

/// <summary>Tells names that were cut wrong by the rest of the article: 池胜蹲 where it has 池胜 oftener, 林远 where it has 林远山 as often.</summary>
internal sealed class NameCuts
{
    private const int LongestName = 4;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longerByStart = new(StringComparer.Ordinal);

    /// <summary>Counts the people of an article.</summary>
    public NameCuts(List<NameMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Kind == TokenKind.Person && mention.Text.Length <= LongestName)
            {
                _counts[mention.Text] = _counts.GetValueOrDefault(mention.Text) + 1;
            }
        }

        foreach (var (name, count) in _counts)
        {
            var start = name[..^1];
            _longerByStart[start] = Math.Max(count, _longerByStart.GetValueOrDefault(start));
        }
    }

    /// <summary>Whether a name a character shorter or longer is the likelier one.</summary>
    public bool IsMiscut(string name) =>
        name.Length is > 1 and <= LongestName
        && (_counts.GetValueOrDefault(name[..^1]) > _counts[name] - (name.Length == LongestName ? 1 : 0)
            || (name.Length < LongestName && _longerByStart.GetValueOrDefault(name) >= _counts[name]));
}
