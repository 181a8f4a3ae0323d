namespace NewsParse.Splitting;

/// <summary>What the assembler pays for each thing that newspapers rarely do. One unit is about a factor of e in likelihood.</summary>
internal static class Costs
{
    /// <summary>An article without any headline.</summary>
    public const double Untitled = 5.5;

    /// <summary>A headline block that no article could be found for.</summary>
    public const double UnusedTitle = 5;

    /// <summary>The same for a single short line: a rubric, or a scrap.</summary>
    public const double UnusedScrap = 2.5;

    /// <summary>An article that has neither dateline nor byline.</summary>
    public const double Anonymous = 0.8;

    /// <summary>A body that stops in mid-sentence and is never taken up again.</summary>
    public const double Dangling = 4;

    /// <summary>Leaving a body that stops in mid-sentence, to go on with another.</summary>
    public const double Leaving = 1;

    /// <summary>A piece that begins in mid-paragraph, where nothing breaks off before it.</summary>
    public const double FlushStart = 2.5;

    /// <summary>A piece that goes on in one printed before it.</summary>
    public const double Backwards = 0.6;

    /// <summary>A dateline in the middle of an article.</summary>
    public const double LeadInside = 9;

    /// <summary>A dateline printed after columns of its article.</summary>
    public const double LeadLate = 3;

    /// <summary>Text after the byline that closed the article.</summary>
    public const double AfterClosing = 6;

    /// <summary>A paragraph taken up in mid-sentence by an indented line.</summary>
    public const double IndentedInside = 1.5;

    /// <summary>A paragraph's end followed by the next paragraph.</summary>
    public const double NextParagraph = 0.3;

    /// <summary>Going on in a column of another width.</summary>
    public const double OtherWidth = 1.8;

    /// <summary>Going back to an earlier article with a piece that completes a sentence of it.</summary>
    public const double GoingBackInSentence = 1;

    /// <summary>Going back to an earlier article with a new paragraph.</summary>
    public const double GoingBackToParagraph = 2.2;

    /// <summary>For each further article that lies between.</summary>
    public const double GoingFarther = 0.4;

    /// <summary>For each article begun or continued since: going back to an earlier one.</summary>
    public const double GoingBack = 1.2;

    /// <summary>Going on with an article though a headline has been printed since.</summary>
    public const double PastTitle = 0.8;

    /// <summary>A headline that stands after its article.</summary>
    public const double TitleAfter = 1.4;

    /// <summary>A headline amid the columns of its article.</summary>
    public const double TitleAmid = 1.8;

    /// <summary>A second headline block, amid the columns.</summary>
    public const double SecondTitle = 5;

    /// <summary>The next piece of a headline block.</summary>
    public const double TitleGrows = 0.15;

    /// <summary>For each piece between the parts of a headline block, or between the block and its body.</summary>
    public const double TitleGap = 0.8;

    /// <summary>A heading inside an article.</summary>
    public const double Subhead = 1.6;

    /// <summary>A second byline.</summary>
    public const double SecondByline = 2;

    /// <summary>A byline amid the article's columns.</summary>
    public const double BylineAmid = 0.9;

    /// <summary>A byline between paragraphs of its article.</summary>
    public const double BylineAmidParagraphs = 3;

    /// <summary>A standing column's name anywhere but at the head of a headline block.</summary>
    public const double RubricInside = 2.5;

    /// <summary>Log likelihood ratio of one article to two, for two pieces of running text of a similarity.</summary>
    public static double BodyKinship(double similarity, double size) => similarity < 0.002 ? -0.6 * size : Math.Min(2.4, 0.3 + (75 * similarity));

    /// <summary>The same for a headline and a piece of running text.</summary>
    public static double TitleKinship(double similarity, double size) => similarity < 0.002 ? -1.1 * size : Math.Min(4, 1.2 + (75 * similarity));

    /// <summary>Reward for words that run across the joint of two pieces, times the gain in log likelihood.</summary>
    public const double Joint = 0.35;
}
