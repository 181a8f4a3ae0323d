using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using NewsParse.Lexicon;

namespace NewsParse.LexiconCompiler;

/// <summary>What names are made of: places, offices, marks of organisations, cues, in one trie; and how likely characters stand in given and foreign names.</summary>
internal sealed class NameSections : ISectionBuilder
{
    private static readonly string[] Vocabularies = ["offices", "organization-words", "name-cues", "place-suffixes"];

    public string Blob => "names.bin";

    public IReadOnlyList<string> Tables =>
        ["divisions", "countries", "hmt-divisions", "world-places", "foreign-divisions", "historic-places", "name-chars", "surnames", "people", .. Vocabularies];

    public IEnumerable<Section> Build(DataFolder data)
    {
        var fold = data.Rows("simplified").ToDictionary(row => row[0][0], row => row[1][0]);
        var places = new PlaceTable(data);
        var keys = new SortedDictionary<string, Key>(StringComparer.Ordinal);
        foreach (var (name, place, isShort) in places.Names)
        {
            KeyOf(keys, Fold(name, fold)).Places.Add((place << 1) | (isShort ? 1 : 0));
        }

        foreach (var row in Vocabularies.SelectMany(data.Rows))
        {
            var role = Enum.Parse<NameRole>(row[0]);
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                KeyOf(keys, Fold(word, fold)).Roles |= role;
            }
        }

        foreach (var name in data.Rows("people").SelectMany(row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            KeyOf(keys, Fold(name, fold)).Roles |= NameRole.WellKnownPerson;
        }

        foreach (var row in data.Rows("surnames"))
        {
            var key = KeyOf(keys, Fold(row[0], fold));
            key.Roles |= NameRole.Surname;
            key.Share = Math.Max(key.Share, double.Parse(row[1], CultureInfo.InvariantCulture));
        }

        var codes = new CharCodes(keys.Keys.SelectMany(key => key.Select(c => (c, 1L))), fold);
        var trie = new DoubleArray([.. keys.Keys.Select(codes.Encode)]);
        var nodes = new NameNode[trie.Bases.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new NameNode { Base = trie.Bases[i], Label = trie.Labels[i] };
        }

        var lists = new List<int>();
        var rows = new List<KeyRow> { default };
        foreach (var (key, place) in keys.Values.Zip(trie.Places))
        {
            nodes[place].Key = rows.Count;
            rows.Add(new KeyRow { FirstPlace = lists.Count, PlaceCount = (ushort)key.Places.Count, Roles = (uint)key.Roles, Cost = CostOf(key.Share) });
            lists.AddRange(key.Places.Distinct().Order());
            rows[^1] = rows[^1] with { PlaceCount = (ushort)(lists.Count - rows[^1].FirstPlace) };
        }

        yield return Section.Of<ushort>("names/codes", codes.Table);
        yield return Section.Of<NameNode>("names/trie", nodes);
        yield return Section.Of<KeyRow>("names/keys", [.. rows]);
        yield return Section.Of<int>("names/place-lists", [.. lists]);
        foreach (var section in PlaceSections(places))
        {
            yield return section;
        }

        yield return Section.Of<float>("names/chars", CharShares(data, fold));
    }

    private static IEnumerable<Section> PlaceSections(PlaceTable table)
    {
        var text = new StringBuilder();
        var rows = new PlaceRow[table.Places.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var place = table.Places[i];
            rows[i] = new PlaceRow
            {
                Name = text.Length,
                NameLength = (byte)place.Name.Length,
                Kind = (byte)Array.IndexOf(PlaceKinds, place.Kind),
                Former = (byte)(place.Former ? 1 : 0),
                Parent = place.Parent,
                Code = place.Code,
            };
            text.Append(place.Name);
        }

        yield return Section.Of<PlaceRow>("names/places", rows);
        yield return Section.Of<char>("names/place-text", text.ToString().AsSpan());
    }

    // The order of NewsParse.PlaceKind.
    private static readonly string[] PlaceKinds = ["Other", "Country", "Region", "Province", "City", "District", "County", "Town", "Village", "Road", "Facility", "Natural"];

    // A value of each NewsParse.NameChar for each UTF-16 unit that has any, behind an index of one short for each unit.
    private static float[] CharShares(DataFolder data, Dictionary<char, char> fold)
    {
        var values = new Dictionary<char, float[]>();
        foreach (var row in data.Rows("name-chars"))
        {
            values[row[0][0]] = [.. row.Skip(1).Select(cell => cell.Length == 0 ? 0 : float.Parse(cell, CultureInfo.InvariantCulture))];
        }

        foreach (var (from, to) in fold)
        {
            if (values.TryGetValue(to, out var share))
            {
                values.TryAdd(from, share);
            }
        }

        return [.. values.OrderBy(pair => pair.Key).SelectMany(pair => (float[])[pair.Key, .. pair.Value])];
    }

    // Hundredths of the negative natural logarithm.
    private static ushort CostOf(double perMillion) =>
        (ushort)(perMillion > 0 ? Math.Round(-100 * Math.Log(perMillion / 1e6)) : 0);

    private static Key KeyOf(SortedDictionary<string, Key> keys, string name)
    {
        if (!keys.TryGetValue(name, out var key))
        {
            keys[name] = key = new Key();
        }

        return key;
    }

    private static string Fold(string text, Dictionary<char, char> fold) =>
        string.Concat(text.Select(c => fold.GetValueOrDefault(c, c)));

    private sealed class Key
    {
        public List<int> Places { get; } = [];

        public NameRole Roles { get; set; }

        // Of a surname among people, per million.
        public double Share { get; set; }
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct NameNode
    {
        public int Base;
        public int Key;
        public ushort Label;
        public ushort Reserved;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct KeyRow
    {
        public int FirstPlace;
        public uint Roles;
        public ushort PlaceCount;
        public ushort Cost;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct PlaceRow
    {
        public int Name;
        public int Parent;
        public int Code;
        public byte NameLength;
        public byte Kind;
        public byte Former;
        public byte Reserved;
    }
}
