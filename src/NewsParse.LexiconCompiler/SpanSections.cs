using System.Globalization;
using NewsParse.Lexicon;

namespace NewsParse.LexiconCompiler;

/// <summary>The weights of what speaks for a span being a name.</summary>
internal sealed class SpanSections : ISectionBuilder
{
    public string Blob => "names.bin";

    public IReadOnlyList<string> Tables => ["name-weights"];

    public IEnumerable<Section> Build(DataFolder data)
    {
        var rows = data.Rows("name-weights").ToArray();
        yield return Section.Of<ulong>("spans/features", HashTable.Pack(rows.Select((row, i) => (TextKey.Finish(TextKey.Of(row[0])), (uint)i)), TextKey.ValueBits));
        yield return Section.Of<SpanWeights>("spans/weights", [.. rows.Select(row => new SpanWeights(Thousandths(row[1]), Thousandths(row[2]), Thousandths(row[3])))]);
    }

    private static short Thousandths(string weight) => (short)Math.Round(1000 * double.Parse(weight, CultureInfo.InvariantCulture));
}
