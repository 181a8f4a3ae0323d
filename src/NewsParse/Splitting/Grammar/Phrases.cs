using System.Collections.Frozen;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Splitting.Grammar;

/// <summary>Words of one list, each with what it stands for, found at a place of a <see cref="Glance"/>; also where OCR mistook characters of theirs.</summary>
internal sealed class Phrases<T>
{
    private readonly FrozenDictionary<char, Entry[]> _byFirst;

    /// <summary>Builds the list from words in Simplified characters.</summary>
    public Phrases(IEnumerable<(string Word, T Value)> words) =>
        _byFirst = words.Select(pair => new Entry(string.Concat(pair.Word.Select(Script.Simplify)), pair.Value))
            .GroupBy(entry => Confusions.Plain(entry.Word[0]))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Word.Length).ToArray());

    /// <summary>The longest word that begins at an index.</summary>
    /// <param name="glance">The text.</param>
    /// <param name="at">The index.</param>
    /// <param name="value">What the word stands for.</param>
    /// <param name="length">Its characters; 0 if none begins there.</param>
    /// <param name="slips">How many of its characters are only alike.</param>
    public bool TryMatch(Glance glance, int at, out T value, out int length, out int slips)
    {
        (value, length, slips) = (default!, 0, 0);
        if (!_byFirst.TryGetValue(Confusions.Plain(glance[at]), out var entries))
        {
            return false;
        }

        foreach (var entry in entries)
        {
            var wrong = entry.Slips(glance, at);
            if (wrong == 0)
            {
                (value, length, slips) = (entry.Value, entry.Word.Length, 0);
                return true;
            }

            // A word of two with one mistaken is still read; a single character is not.
            if (length == 0 && wrong > 0 && entry.Word.Length > wrong)
            {
                (value, length, slips) = (entry.Value, entry.Word.Length, wrong);
            }
        }

        return length > 0;
    }

    /// <summary>The longest word that begins at an index, printed right.</summary>
    public bool TryMatch(Glance glance, int at, out T value, out int length) => TryMatch(glance, at, out value, out length, out var slips) && slips == 0;

    /// <summary>True if the word that ends before an index is in the list; the longest one is meant.</summary>
    public bool TryMatchBefore(Glance glance, int end, int from, out T value, out int length)
    {
        for (var at = from; at < end; at++)
        {
            if (_byFirst.TryGetValue(Confusions.Plain(glance[at]), out var entries))
            {
                foreach (var entry in entries)
                {
                    if (entry.Word.Length == end - at && entry.Slips(glance, at) == 0)
                    {
                        (value, length) = (entry.Value, entry.Word.Length);
                        return true;
                    }
                }
            }
        }

        (value, length) = (default!, 0);
        return false;
    }

    private readonly record struct Entry(string Word, T Value)
    {
        // -1 if it is another word.
        public int Slips(Glance glance, int at)
        {
            var slips = 0;
            for (var i = 0; i < Word.Length; i++)
            {
                var c = glance[at + i];
                if (c != Word[i])
                {
                    if (Confusions.Plain(c) != Confusions.Plain(Word[i]))
                    {
                        return -1;
                    }

                    slips++;
                }
            }

            return slips;
        }
    }
}

/// <summary>Characters that OCR takes for one another in the words of this grammar.</summary>
internal static class Confusions
{
    private static readonly char[] Table = Build();

    /// <summary>The character that stands for all that look like it.</summary>
    public static char Plain(char c) => Table[c];

    private static char[] Build()
    {
        char[] table = [.. Enumerable.Range(0, 0x10000).Select(c => (char)c)];
        foreach (var row in LexiconBlob.Instance.Rows("confusions"))
        {
            foreach (var wrong in row[1])
            {
                table[wrong] = row[0][0];
            }
        }

        return table;
    }
}
