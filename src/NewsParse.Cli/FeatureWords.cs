namespace NewsParse.Cli;

/// <summary>What the splitter's features mean, in words for whoever has not read its code.</summary>
internal static class FeatureWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        // Its shape.
        ["breaks off"] = "breaks off in mid-sentence",
        ["ends short"] = "its last line is short",
        ["ends full"] = "its last line is full",
        ["begins Indented"] = "begins indented",
        ["begins Flush"] = "begins at the margin",
        ["begins Unknown"] = "no telling whether it begins indented",
        ["overwide"] = "wider than its column",
        ["short lines"] = "has short lines",
        ["downwards"] = "one character a line",

        // What is in it.
        ["ends with stop"] = "ends with 。",
        ["ends with question"] = "ends with ？ or ！",
        ["ends with colon"] = "ends with ： or ；",
        ["ends with comma"] = "ends with ， or 、",
        ["ends with letter"] = "ends without a sign",
        ["stops"] = "has 。 in it",
        ["commas"] = "has ， in it",
        ["pauses"] = "has 、 in it",
        ["colon"] = "has ： in it",
        ["quotes"] = "has quotes in it",
        ["titles of works"] = "has 《》 in it",
        ["brackets"] = "has brackets in it",
        ["digits"] = "has figures in it",
        ["latin"] = "has Latin letters in it",
        ["gaps"] = "has blanks in it",
        ["begins with dash"] = "begins with a dash",
        ["begins with bullet"] = "begins with a bullet",
        ["begins with number"] = "begins with a number",
        ["barred from line start"] = "begins with a sign that no line begins with",

        // What it reads like.
        ["dateline"] = "begins with a dateline",
        ["dateline alone"] = "is a dateline",
        ["byline at end"] = "ends with a byline",
        ["byline"] = "reads like a byline",
        ["sure byline"] = "is certainly a byline",
        ["column name"] = "is a column's name",
        ["date alone"] = "is a date",
        ["Advert"] = "reads like an advert",
        ["Caption"] = "reads like a caption",
        ["Chrome"] = "reads like an e-paper's navigation",
        ["Folio"] = "reads like a folio",
        ["Jump"] = "reads like a jump line",
        ["Masthead"] = "reads like a masthead",
        ["Staff"] = "reads like the page's staff",
        ["Other"] = "reads like furniture",

        // What stands before and after it.
        ["first"] = "stands first",
        ["last"] = "stands last",
        ["after break"] = "after text that breaks off",
        ["after stop"] = "after a sentence's end",
        ["after byline"] = "after a byline",
        ["after long"] = "after long text",
        ["after heading"] = "after what looks like a heading",
        ["after dash"] = "after a line with a dash",
        ["after column name"] = "after a column's name",
        ["after furniture"] = "after what looks like furniture",
        ["goes on before"] = "goes on from the text before",
        ["in block before"] = "in one block with the text before",
        ["before dateline"] = "before a dateline",
        ["before byline"] = "before a byline",
        ["before date"] = "before a date",
        ["before indented"] = "before indented text",
        ["before flush"] = "before text at the margin",
        ["before long"] = "before long text",
        ["before heading"] = "before what looks like a heading",
        ["before dash"] = "before a line with a dash",
        ["before column name"] = "before a column's name",
        ["before furniture"] = "before what looks like furniture",
        ["goes on after"] = "goes on in the text after",
        ["in block after"] = "in one block with the text after",

        // Where it is printed.
        ["bold"] = "in bold type",
        ["centred"] = "set in the middle",
        ["framed"] = "in a frame",
        ["wide"] = "is wide",
        ["under picture"] = "right under a picture",
        ["under text"] = "under text of its column",
        ["over text"] = "over text of its column",
        ["amid text"] = "between text of its column",
        ["under nothing"] = "nothing above it",
        ["over nothing"] = "nothing below it",
    };

    // Features that come in steps: up to a number, or more than all of them.
    private static readonly (string Start, Func<string, string> Words, string More)[] Steps =
    [
        ("lines to ", most => most == "1" ? "one line" : $"at most {most} lines", "many lines"),
        ("length to ", most => most == "1" ? "one character" : $"at most {most} characters", "long"),
        ("size to ", most => $"type at most {most} times the body's", "very large type"),
        ("amid text size to ", most => $"type at most {most} times the body's, between text of its column", "very large type between text of its column"),
    ];

    /// <summary>A feature in words; itself if nothing else is known of it.</summary>
    public static string Of(string feature)
    {
        foreach (var (start, words, more) in Steps)
        {
            if (feature.StartsWith(start, StringComparison.Ordinal))
            {
                return feature[start.Length..] is "more" ? more : words(feature[start.Length..]);
            }
        }

        return Words.GetValueOrDefault(feature, feature);
    }
}
