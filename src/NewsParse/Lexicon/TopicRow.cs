using System.Runtime.InteropServices;

namespace NewsParse.Lexicon;

/// <summary>A word of the table of topics, as it stands in the blob.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct TopicRow
{
    /// <summary>Where its topics begin in the list of all words' topics.</summary>
    public int FirstTopic;

    /// <summary>How many topics it has.</summary>
    public ushort TopicCount;

    /// <summary>Thousandths of its weight in each.</summary>
    public ushort Weight;
}
