namespace NewsParse.Splitting.Grammar;

/// <summary>What a byline says: who, in which roles, and how sure that is.</summary>
internal sealed class Credits
{
    /// <summary>The hands, in the order printed; agencies last.</summary>
    public List<Contributor> Contributors { get; } = [];

    /// <summary>Index in the glance behind the last character that belongs to the byline.</summary>
    public int End { get; set; }

    /// <summary>0 to 1.</summary>
    public double Certainty { get; set; }

    /// <summary>True if a word such as 记者 or 摄影 is printed.</summary>
    public bool HasWord { get; set; }

    /// <summary>Number of words such as 记者 in it.</summary>
    public int Roles { get; set; }

    /// <summary>True if it says what the text was taken from (据, 摘自).</summary>
    public bool HasSource { get; set; }

    /// <summary>True of a signature that a known place stands before.</summary>
    public bool HasPlace { get; init; }

    /// <summary>True if an agency or the paper itself is named.</summary>
    public bool HasUnit { get; set; }
}
