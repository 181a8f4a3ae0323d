using NewsParse.Layout;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Splitting;

/// <summary>The words that pieces of a page have in common, weighed by how rare they are on the page and in the language.</summary>
internal sealed class SharedWords
{
    // What a word weighs that the dictionary does not have, and the least; common words of the language weigh nothing beyond it.
    private const double Unknown = 8;
    private const double Least = 0.2;
    private const double CommonIdf = 3.5;

    private const int ShortestNumber = 3;
    private const string FunctionCharacters = "的了在是和有为為这這中上对對与與也不就说說将將被从從把并並到个個他";

    private readonly (int Word, double Weight)[][] _words;
    private readonly double[] _norms;
    private readonly Dictionary<(int, int), (double Cosine, double Weight)> _known = [];

    public SharedWords(IReadOnlyList<string> texts)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (idfs, frequency) = (new List<double>(), new List<int>());
        int[][] bags = [.. texts.Select(text => Read(text).Distinct(StringComparer.Ordinal).Select(NumberOf).Order().ToArray())];
        foreach (var word in bags.SelectMany(bag => bag))
        {
            frequency[word]++;
        }

        _words = Array.ConvertAll(bags, bag => Array.ConvertAll(bag, word => (word, idfs[word] * Math.Log((texts.Count + 1.0) / frequency[word]))));
        _norms = Array.ConvertAll(_words, bag => Math.Sqrt(bag.Sum(word => word.Weight * word.Weight)));

        int NumberOf(string word)
        {
            if (!numbers.TryGetValue(word, out var number))
            {
                numbers[word] = number = numbers.Count;
                idfs.Add(Words.BuiltIn.Idf(word) is var idf && float.IsNaN(idf) ? Unknown : Math.Max(Least, idf - CommonIdf));
                frequency.Add(0);
            }

            return number;
        }
    }

    /// <summary>What two pieces have in common: the cosine of their words, 0 to 1, and the weight of what they share, from 0.</summary>
    public (double Cosine, double Weight) Between(int a, int b)
    {
        var key = a < b ? (a, b) : (b, a);
        if (!_known.TryGetValue(key, out var value))
        {
            _known[key] = value = Compute(_words[a], _words[b], _norms[a] * _norms[b]);
        }

        return value;
    }

    private static (double, double) Compute((int Word, double Weight)[] left, (int Word, double Weight)[] right, double norms)
    {
        var (squares, shared) = (0.0, 0.0);
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i].Word == right[j].Word)
            {
                squares += left[i].Weight * left[i].Weight;
                shared += left[i].Weight;
                i++;
                j++;
            }
            else if (left[i].Word < right[j].Word)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (squares == 0 ? 0 : squares / norms, shared);
    }

    /// <summary>Words of two characters and more, long numbers, and neighbours of which one is a single character: names that the dictionary does not have fall apart into such.</summary>
    private static IEnumerable<string> Read(string text)
    {
        string? before = null;
        foreach (var (word, _) in JointText.WordsOf(text))
        {
            var isHan = Chars.IsHan(word[0]);
            if (word.Length > 1 && (isHan || !Chars.IsDigit(word[0]) || word.Length >= ShortestNumber))
            {
                yield return word;
            }

            if (isHan && before is not null && (word.Length == 1 || before.Length == 1) && !FunctionCharacters.Contains(word[0]) && !FunctionCharacters.Contains(before[^1]))
            {
                yield return string.Concat(before.AsSpan(before.Length - 1), word.AsSpan(0, 1));
            }

            before = isHan ? word : null;
        }
    }
}
