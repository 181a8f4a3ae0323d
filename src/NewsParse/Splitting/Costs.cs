namespace NewsParse.Splitting;

/// <summary>What the assembler pays for each thing that newspapers rarely do. One unit is about a factor of e in likelihood.</summary>
internal sealed partial record Costs
{
    private const double ShortestArticle = 45;

    /// <summary>An article without any headline.</summary>
    public double Untitled { get; init; } = 3.58;

    /// <summary>A headline block that no article could be found for.</summary>
    public double UnusedTitle { get; init; } = 3.25;

    /// <summary>The same for a single short line: a rubric, or a scrap.</summary>
    public double UnusedScrap { get; init; } = 2.7;

    /// <summary>An article of no text at all; less, the more it has.</summary>
    public double Slight { get; init; } = 4;

    /// <summary>An article that has neither dateline nor byline.</summary>
    public double Anonymous { get; init; } = 1.3;

    /// <summary>A body that stops in mid-sentence and is never taken up again.</summary>
    public double Dangling { get; init; } = 2.6;

    /// <summary>Leaving a body that stops in mid-sentence, to go on with another.</summary>
    public double Leaving { get; init; } = 1.35;

    /// <summary>A piece that begins in mid-paragraph, where nothing breaks off before it.</summary>
    public double FlushStart { get; init; } = 1.05;

    /// <summary>A piece that goes on in one printed before it.</summary>
    public double Backwards { get; init; } = 0.6;

    /// <summary>A dateline in the middle of an article.</summary>
    public double LeadInside { get; init; } = 5.85;

    /// <summary>A dateline printed after columns of its article.</summary>
    public double LeadLate { get; init; } = 4.86;

    /// <summary>Text after the byline that closed the article.</summary>
    public double AfterClosing { get; init; } = 3.42;

    /// <summary>A paragraph taken up in mid-sentence by an indented line.</summary>
    public double IndentedInside { get; init; } = 1.5;

    /// <summary>A paragraph's end followed by the next paragraph.</summary>
    public double NextParagraph { get; init; } = 0.46;

    /// <summary>Going on in a column of another width.</summary>
    public double OtherWidth { get; init; } = 2.13;

    /// <summary>Going back to an earlier article with a piece that completes a sentence of it.</summary>
    public double GoingBackInSentence { get; init; } = 1.35;

    /// <summary>Going back to an earlier article with a new paragraph.</summary>
    public double GoingBackToParagraph { get; init; } = 2.97;

    /// <summary>For each further article that lies between.</summary>
    public double GoingFarther { get; init; } = 0.25;

    /// <summary>For each article begun or continued since: going back to an earlier one.</summary>
    public double GoingBack { get; init; } = 2.19;

    /// <summary>Going on with an article though a headline has been printed since.</summary>
    public double PastTitle { get; init; } = 0.96;

    /// <summary>A headline that stands after its article.</summary>
    public double TitleAfter { get; init; } = 1.89;

    /// <summary>A headline amid the columns of its article.</summary>
    public double TitleAmid { get; init; } = 1.17;

    /// <summary>A second headline block, amid the columns.</summary>
    public double SecondTitle { get; init; } = 4.39;

    /// <summary>For each piece between the parts of a headline block, or between the block and its body.</summary>
    public double TitleGap { get; init; } = 1.08;

    /// <summary>A heading inside an article.</summary>
    public double Subhead { get; init; } = 3.94;

    /// <summary>A second byline.</summary>
    public double SecondByline { get; init; } = 2.92;

    /// <summary>A byline amid the article's columns.</summary>
    public double BylineAmid { get; init; } = 1.07;

    /// <summary>A byline between paragraphs of its article.</summary>
    public double BylineAmidParagraphs { get; init; } = 4.05;

    /// <summary>A byline right under a headline that is another article's.</summary>
    public double BylineOfOther { get; init; } = 2;

    /// <summary>A standing column's name anywhere but at the head of a headline block.</summary>
    public double RubricInside { get; init; } = 2.5;

    /// <summary>The same of a line that is known to be such a name.</summary>
    public double KnownRubricInside { get; init; } = 4.21;

    /// <summary>Below this similarity two pieces have nothing in common.</summary>
    public double Unlike { get; init; } = -0.15;

    /// <summary>Two long pieces of running text that have nothing in common.</summary>
    public double BodyUnlike { get; init; } = 0.81;

    /// <summary>Log likelihood ratio of one article to two, for two pieces of running text that have something in common.</summary>
    public double BodyKin { get; init; } = 0.3;

    /// <summary>The most that it can be.</summary>
    public double BodyKinMost { get; init; } = 2.4;

    /// <summary>A headline and a body of the usual length that have nothing in common.</summary>
    public double TitleUnlike { get; init; } = 0.68;

    /// <summary>By how much the log likelihood ratio of a headline and a body grows with the logarithm of what they have in common.</summary>
    public double TitleKin { get; init; } = 1.56;

    /// <summary>The most that it can be.</summary>
    public double TitleKinMost { get; init; } = 4;

    /// <summary>By how much a unit of similarity adds.</summary>
    public double KinSlope { get; init; } = 75;

    /// <summary>Log likelihood ratio of one article to two for each unit that two pieces of running text speak of alike.</summary>
    public double BodyTopics { get; init; } = 25;

    /// <summary>The same of a headline and a body.</summary>
    public double TitleTopics { get; init; } = 30;

    /// <summary>The most that either can be, for or against.</summary>
    public double TopicsMost { get; init; } = 1.95;

    /// <summary>Reward for words that run across the joint of two pieces, times the gain in log likelihood.</summary>
    public double Joint { get; init; } = 0.35;

    /// <summary>Taking up a sentence that an earlier column than the last one broke off.</summary>
    public double OlderEnd { get; init; } = 0.48;

    /// <summary>An article that begins without a dateline.</summary>
    public double Unled { get; init; } = 0.35;

    /// <summary>Reward for an article's first piece that reads like one, times the log likelihood ratio.</summary>
    public double Opening { get; init; } = 0.5;

    /// <summary>The most that the ratio can be, for or against.</summary>
    public double OpeningMost { get; init; } = 3;

    /// <summary>An article that begins with the signature of a notice.</summary>
    public double SignatureAlone { get; init; } = 8;

    /// <summary>Share of what a headline would gain by what it has in common with the text after it, for a heading inside an article.</summary>
    public double SubheadKin { get; init; } = 0.94;

    /// <summary>A further heading inside an article that has one.</summary>
    public double NextSubhead { get; init; } = 0.31;

    /// <summary>For each headline block printed between a headline and its body.</summary>
    public double NewerTitle { get; init; } = 0.89;

    /// <summary>A headline block of more than five pieces.</summary>
    public double LongTitle { get; init; } = 0.88;

    /// <summary>Reward for parts of a headline that the input holds together.</summary>
    public double SameBlock { get; init; } = 1.75;

    /// <summary>A closing byline after a column that breaks off.</summary>
    public double BylineAfterBreak { get; init; } = 1.42;

    /// <summary>Between pieces of which one has no box.</summary>
    public double NoBox { get; init; } = 2;

    /// <summary>Two pieces of an article of which one is framed.</summary>
    public double OtherFrame { get; init; } = 3.9;

    /// <summary>Running text right under that of another article.</summary>
    public double UnderText { get; init; } = 2;

    /// <summary>Running text right under another article's headline.</summary>
    public double UnderTitle { get; init; } = 1.5;

    /// <summary>Two pieces of an article with a rule between them.</summary>
    public double RuleBetween { get; init; } = 3;

    /// <summary>For each em between two pieces of a column, beyond the first.</summary>
    public double StepDown { get; init; } = 0.25;

    /// <summary>The most that it costs to go on elsewhere.</summary>
    public double StepMost { get; init; } = 4.39;

    /// <summary>Going on higher up in the same column or to the left of it.</summary>
    public double StepUp { get; init; } = 4;

    /// <summary>Going on in the next column.</summary>
    public double StepRight { get; init; } = 0.35;

    /// <summary>For each em that the next column stands off.</summary>
    public double StepFarRight { get; init; } = 0.27;

    /// <summary>Going on in a next column that begins below the end of this one.</summary>
    public double StepRightDown { get; init; } = 1.5;

    /// <summary>Going on below, in a column to the left.</summary>
    public double StepBackDown { get; init; } = 1.5;

    /// <summary>For each em between a headline and its body.</summary>
    public double TitleDown { get; init; } = 0.25;

    /// <summary>The most that it costs for a headline to stand off.</summary>
    public double TitleMost { get; init; } = 3.9;

    /// <summary>A body that does not begin where its headline does.</summary>
    public double TitleInset { get; init; } = 1;

    /// <summary>A headline beside its body.</summary>
    public double TitleBeside { get; init; } = 1;

    /// <summary>A headline below its body.</summary>
    public double TitleBelow { get; init; } = 2.16;

    /// <summary>A headline neither above nor beside its body.</summary>
    public double TitleAskew { get; init; } = 1.42;

    /// <summary>A headline that is read after its body.</summary>
    public double PrintedLate { get; init; } = 0.68;

    /// <summary>For each em between parts of a headline block.</summary>
    public double PartDistance { get; init; } = 0.53;

    /// <summary>A headline that is set no larger than the running text.</summary>
    public double SmallTitle { get; init; } = 2.18;

    /// <summary>Two headline blocks one right after the other.</summary>
    public double SplitTitle { get; init; } = 1.62;

    /// <summary>Two headline blocks that the input holds together.</summary>
    public double SplitBlock { get; init; } = 2.4;

    /// <summary>Two headline blocks of which one is printed right at the other.</summary>
    public double SplitPrinted { get; init; } = 4.32;

    /// <summary>Straying from the order of the articles where the page has hardly done so, times what speaks against it; see <see cref="Straying"/>.</summary>
    public double Stray { get; init; }

    /// <summary>The most that headline and body can speak for.</summary>
    public double MostTitleGain => Math.Max(0, TitleKinMost) + TopicsMost;

    /// <summary>An article that begins with a piece.</summary>
    public double Begun(PieceEvidence look) => look.HasLead ? 0 : look.IsSignature ? SignatureAlone : Unled - (Opening * Math.Clamp(look.Opening, -OpeningMost, OpeningMost));

    /// <summary>What an article lacks if it is left as it is.</summary>
    public double Undone(ArticleState article) => Undone(article.Title is not null, article.Signed, article.Ends.Length, article.Starts.Length, article.Length);

    /// <summary>What an article lacks that has a headline, is signed, has so many ends and starts open and so many characters.</summary>
    public double Undone(bool titled, bool signed, int ends, int starts, int length) =>
        (titled ? 0 : Untitled) + (signed ? 0 : Anonymous) + (ends * Dangling) + (starts * FlushStart) + Scant(length);

    /// <summary>An article of so many characters: hardly any is shorter than a sentence.</summary>
    public double Scant(int length) => Slight * Math.Max(0, 1 - (length / ShortestArticle));

    /// <summary>A headline block that stays without an article.</summary>
    public double Unused(TitleGroup group) => Unused(group.IsScrap);

    /// <summary>A headline block that stays without an article, a single short line or more.</summary>
    public double Unused(bool isScrap) => isScrap ? UnusedScrap : UnusedTitle;
}
