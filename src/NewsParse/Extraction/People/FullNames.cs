using NewsParse.Extraction.Names;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.People;

/// <summary>Gives a part of a foreign name to the one whom the article names in full: 布林肯 is 安东尼·布林肯, 岸田 is 岸田文雄.</summary>
internal static class FullNames
{
    private const int ShortestPart = 2;
    private const int LongestSurname = 3;

    /// <summary>Sets whom mentions of a part alone are mentions of; a part that two people share is nobody's.</summary>
    public static void Join(List<NameMention> mentions)
    {
        var byPart = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var name in mentions.Where(mention => mention.Kind == TokenKind.Person).Select(mention => mention.Of ?? mention.Text).Distinct(StringComparer.Ordinal))
        {
            foreach (var part in PartsOf(name))
            {
                byPart[part] = byPart.ContainsKey(part) ? null : name;
            }
        }

        if (byPart.Count == 0)
        {
            return;
        }

        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i] is { Kind: TokenKind.Person, Of: null } mention && byPart.TryGetValue(mention.Text, out var name) && name is not null)
            {
                mentions[i] = mention with { Of = name };
            }
        }
    }

    /// <summary>The parts of a name that may stand for it: those between dots, and a Japanese surname.</summary>
    public static IEnumerable<string> PartsOf(string name)
    {
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if ((i == name.Length || NameMarks.IsDot(name[i]) || NameMarks.IsReadForDot(name[i])) && (start > 0 || i < name.Length))
            {
                if (i - start >= ShortestPart)
                {
                    yield return name[start..i];
                }

                start = i + 1;
            }
        }

        for (var length = ShortestPart; length <= LongestSurname && name.Length >= length + 2; length++)
        {
            if ((NameLexicon.BuiltIn.RolesOf(name.AsSpan(0, length)) & NameRole.JapaneseSurname) != 0)
            {
                yield return name[..length];
            }
        }
    }
}
