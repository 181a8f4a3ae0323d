namespace NewsParse.Extraction.Names.Spans;

/// <summary>What the features of spans are called; in the table, what it is of follows.</summary>
internal static class FeatureNames
{
    /// <summary>A feature of every span.</summary>
    public static readonly FeatureName All = new("all");

    public static readonly FeatureName Reading = new("read ");
    public static readonly FeatureName PartOf = new("part of ");
    public static readonly FeatureName SureMargin = new("margin, sure ");
    public static readonly FeatureName Margin = new("margin ");
    public static readonly FeatureName First = new("first ");
    public static readonly FeatureName Last = new("last ");
    public static readonly FeatureName Begins = new("begins ");
    public static readonly FeatureName Ends = new("ends ");
    public static readonly FeatureName Tags = new("tags ");
    public static readonly FeatureName Inside = new("inside ");
    public static readonly FeatureName Before = new("before ");
    public static readonly FeatureName Behind = new("behind ");
    public static readonly FeatureName TagBefore = new("tag before ");
    public static readonly FeatureName TagBehind = new("tag behind ");
    public static readonly FeatureName AloneIs = new("alone is ");
    public static readonly FeatureName FirstIs = new("first is ");
    public static readonly FeatureName LastIs = new("last is ");
    public static readonly FeatureName BeforeIs = new("before is ");
    public static readonly FeatureName BehindIs = new("behind is ");
    public static readonly FeatureName PlaceFirst = new("place first");
    public static readonly FeatureName PlaceInside = new("place inside");
    public static readonly FeatureName Place = new("place ");
    public static readonly FeatureName Places = new("places ");
    public static readonly FeatureName PlaceBehind = new("place behind ");
    public static readonly FeatureName PlaceBefore = new("place before ");
    public static readonly FeatureName NameCost = new("cost ");
    public static readonly FeatureName Due = new("due ");
    public static readonly FeatureName Listed = new("listed ");
    public static readonly FeatureName Known = new("known ");
    public static readonly FeatureName Japanese = new("japanese ");
    public static readonly FeatureName Dotted = new("dotted l");
    public static readonly FeatureName BySound = new("by sound ");
}
