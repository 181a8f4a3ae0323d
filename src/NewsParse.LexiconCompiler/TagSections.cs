using System.Globalization;
using System.Text;

namespace NewsParse.LexiconCompiler;

/// <summary>How the tags of unknown words follow each other and from which characters they are read, for <c>NewsParse.Lexicon.UnknownWordTagger</c>.</summary>
internal sealed class TagSections : ISectionBuilder
{
    private const float Never = -3.14e38f;

    public string Blob => "words.bin";

    public IReadOnlyList<string> Tables => ["tag-states", "char-tags"];

    public IEnumerable<Section> Build(DataFolder data)
    {
        // States are numbered in ordinal order: of two equally likely ones the later wins.
        var rows = data.Rows("tag-states").OrderBy(row => row[0], StringComparer.Ordinal).ToArray();
        var numbers = rows.Select((row, index) => (row[0], index)).ToDictionary(pair => pair.Item1, pair => (byte)pair.index, StringComparer.Ordinal);

        yield return new Section("tags/states", Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => row[0]))));
        yield return Section.Of<float>("tags/starts", [.. rows.Select(row => row[1].Length == 0 ? Never : Number(row[1]))]);
        foreach (var section in Lists("tags/next", rows.Select(row => Entries(row[2], numbers))))
        {
            yield return section;
        }

        foreach (var section in Lists("tags/of-char", OfChars(data, numbers)))
        {
            yield return section;
        }
    }

    // By code, 0 included; a Simplified character's own row goes before that of its Traditional form.
    private static (byte State, float LogProbability)[][] OfChars(DataFolder data, Dictionary<string, byte> numbers)
    {
        var lists = new (byte, float)[data.Words.Codes.Count + 1][];
        Array.Fill(lists, []);
        foreach (var row in data.Rows("char-tags").OrderBy(row => data.Words.Fold.ContainsKey(row[0][0]) ? 0 : 1))
        {
            if (data.Words.Codes.Table[row[0][0]] is > 0 and var code)
            {
                lists[code] = Entries(row[1], numbers);
            }
        }

        return lists;
    }

    private static (byte State, float LogProbability)[] Entries(string cell, Dictionary<string, byte> numbers) =>
        [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split(':'))
            .Select(parts => (numbers[parts[0]], Number(parts[1])))
            .OrderBy(pair => pair.Item1)];

    private static float Number(string cell) => float.Parse(cell, CultureInfo.InvariantCulture);

    private static IEnumerable<Section> Lists(string name, IEnumerable<(byte State, float LogProbability)[]> lists)
    {
        var all = lists.ToArray();
        var ends = new int[all.Length + 1];
        for (var i = 0; i < all.Length; i++)
        {
            ends[i + 1] = ends[i] + all[i].Length;
        }

        yield return Section.Of<int>(name + "-ends", ends);
        yield return new Section(name, [.. all.SelectMany(list => list.Select(entry => entry.State))]);
        yield return Section.Of<float>(name + "-logs", [.. all.SelectMany(list => list.Select(entry => entry.LogProbability))]);
    }
}
