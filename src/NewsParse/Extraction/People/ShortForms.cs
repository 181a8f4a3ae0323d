using System.Buffers;
using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.People;

/// <summary>Finds people by surname and office or address (林书记, 林先生) once the article has named them in full, where only one can be meant.</summary>
internal static class ShortForms
{
    private const int LongestTitle = 5;

    private const int LongestNoun = 4;
    private const float FrequentSurname = 7.5f;

    // What a name may follow without a break.
    private static readonly SearchValues<char> Linking = SearchValues.Create("的是对對向和与與给給让讓被由请請把了在据據找替为為跟同");

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    /// <summary>Adds the mentions, and puts all into the order of the text.</summary>
    public static void Add(IReadOnlyList<string> paragraphs, string headlineBlock, List<NameMention> mentions)
    {
        var bySurname = BySurname(mentions);
        var found = new List<NameMention>();
        var next = 0;
        for (var paragraph = -1; paragraph < paragraphs.Count; paragraph++)
        {
            var text = paragraph < 0 ? headlineBlock : paragraphs[paragraph];
            for (var i = 0; i < text.Length - 2; i++)
            {
                while (next < mentions.Count && (mentions[next].Paragraph < paragraph || (mentions[next].Paragraph == paragraph && mentions[next].Start + mentions[next].Text.Length <= i)))
                {
                    next++;
                }

                if (!bySurname.TryGetValue(text[i], out var name))
                {
                    name = AddressedAt(text, i);
                }

                if (name is not null && TitleLength(text.AsSpan(i + 1)) is > 1 and var title
                    && !(next < mentions.Count && mentions[next].Paragraph == paragraph && mentions[next].Start < i + 1 + title) && !IsInWord(text, i))
                {
                    found.Add(new NameMention(paragraph, i, text.Substring(i, 1 + title), TokenKind.Person, 0, null, Sure: true, Of: name));
                }
            }
        }

        if (found.Count > 0)
        {
            mentions.AddRange(found);
            mentions.Sort((a, b) => a.Paragraph != b.Paragraph ? a.Paragraph.CompareTo(b.Paragraph) : a.Start.CompareTo(b.Start));
        }
    }

    // 提高书记…: the surname's character belongs to the word before.
    private static bool IsInWord(string text, int i) => i > 0 && Chars.IsHan(text[i - 1]) && Words.BuiltIn.TryGet(text.AsSpan(i - 1, 2), out _, out _);

    // 市民林女士: all that the article gives of her name; null for anything else.
    private static string? AddressedAt(string text, int i)
    {
        if (text[i + 1] is not ('女' or '先' or '小' or '老' or '师' or '師' or '大') || text.AsSpan(i + 1, 2) is not ("女士" or "先生" or "小姐" or "老师" or "老師" or "师傅" or "師傅" or "大爷" or "大爺" or "大妈" or "大媽" or "大娘" or "大叔") || NameShape.SurnameCost(text.AsSpan(i, 1)) > FrequentSurname)
        {
            return null;
        }

        var free = i == 0 || !Chars.IsHan(text[i - 1]) || Linking.Contains(text[i - 1]);
        for (var length = 2; !free && length <= LongestNoun && length <= i; length++)
        {
            free = (Lexicon.RolesOf(text.AsSpan(i - length, length)) & (NameRole.Office | NameRole.PersonNoun | NameRole.Relation)) != 0;
        }

        return free ? text.Substring(i, 3) : null;
    }

    // A surname that two people share names neither.
    private static Dictionary<char, string?> BySurname(List<NameMention> mentions)
    {
        var names = new Dictionary<char, string?>();
        foreach (var mention in mentions)
        {
            if (mention.Kind == TokenKind.Person && mention.Text.Length is 2 or 3 && mention.Text[^1] != '某' && (Lexicon.RolesOf(mention.Text.AsSpan(0, 1)) & NameRole.Surname) != 0)
            {
                names[mention.Text[0]] = names.TryGetValue(mention.Text[0], out var other) && other != mention.Text ? null : mention.Text;
            }
        }

        return names;
    }

    private static int TitleLength(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(LongestTitle, text.Length); length > 1; length--)
        {
            if ((Lexicon.RolesOf(text[..length]) & NameRole.Honorific) != 0 && text[0] is not ('等' or '一' or '家' or '自' or '本'))
            {
                return length;
            }
        }

        return 0;
    }
}
