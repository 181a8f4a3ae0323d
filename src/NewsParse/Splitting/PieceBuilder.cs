using System.Buffers;
using NewsParse.Layout;
using NewsParse.Lexicon;
using NewsParse.Splitting.Grammar;
using NewsParse.Text;

namespace NewsParse.Splitting;

/// <summary>Cuts blocks of lines into pieces, so that no piece holds lines of two articles or of two kinds.</summary>
internal sealed class PieceBuilder
{
    private const double LeastJoint = -1.5;

    // The likelihoods of joints below which lines without marks are headings, not text: measured on the project's own pages.
    private const double MostOfShortHeading = 1.5;
    private const double MostOfFullHeading = -0.5;
    private const double MostOfLastLine = 0.5;

    // How sure a name by itself can be told.
    private const double LeastOfName = 0.25;

    // 委员会, 办公室, 有限公司; one character (馆, 队) ends headings as well.
    private const int ShortestSuffix = 2;
    private const int LongestSuffix = 4;

    private const int MostLinesOfCaption = 4;
    private const int LongestCaption = 70;
    private const double LeastOfCaption = 0.6;

    // Among so many lines of running text one has a mark.
    private const int LinesOfText = 3;

    // Blank at a line's end that justification does not leave, in ems.
    private const double Room = 0.45;

    private static readonly SearchValues<char> Marks = SearchValues.Create("。，；、：！？");

    // Each line is looked at beside the one before it and beside the one after it.
    private readonly Dictionary<Line, bool> _stands = [];
    private readonly Dictionary<Line, bool> _datelines = [];

    private PieceBuilder()
    {
    }

    /// <summary>The page's pieces, in order.</summary>
    public static List<Piece> Build(IReadOnlyList<IReadOnlyList<Line>> blocks) => new PieceBuilder().Cut(blocks);

    private List<Piece> Cut(IReadOnlyList<IReadOnlyList<Line>> blocks)
    {
        var pieces = new List<Piece>();
        foreach (var block in blocks)
        {
            var start = 0;
            var isCaption = IsCaption(block) && !(pieces is [.., { BreaksOff: true } before] && Joint.Gain(before.Last, block[0]) > LeastJoint);
            for (var i = 1; i <= block.Count; i++)
            {
                if (i == block.Count || (!isCaption && IsBorder(block, i)))
                {
                    Add(pieces, [.. block.Skip(start).Take(i - start)]);
                    start = i;
                }
            }
        }

        return pieces;
    }

    /// <summary>Adds a piece; joins it to the one before if that is the indented first line of its paragraph, which some extractors set apart.</summary>
    private void Add(List<Piece> pieces, IReadOnlyList<Line> lines)
    {
        var piece = new Piece(pieces.Count, lines);
        if (pieces.Count > 0 && pieces[^1] is { Lines.Count: 1, BreaksOff: true, Beginning: Beginning.Indented } opening
            && piece.Beginning == Beginning.Flush && lines.Count > 1 && Math.Abs(opening.Column - piece.Column) < 0.9
            && !Stands(opening.First) && !Stands(piece.First) && Joint.Gain(opening.First, piece.First) > LeastJoint)
        {
            pieces[^1] = new Piece(opening.Index, [opening.First, .. lines]);
            return;
        }

        // A dateline that is set apart from the text that it heads, or from the rest of itself.
        if (pieces.Count > 0 && pieces[^1] is { Lines.Count: 1 } lead && !Stands(piece.First) && ((IsDateline(lead.First) && lines.Count > 1) || BylineJoint.GoesOn(lead.First.Value, piece.First.Value)))
        {
            pieces[^1] = new Piece(lead.Index, [lead.First, .. lines]);
            return;
        }

        pieces.Add(piece);
    }

    /// <summary>A small block that ends with who took the picture: lines that break off, and a name cut in two, are its caption's.</summary>
    private bool IsCaption(IReadOnlyList<Line> block) =>
        block.Count is > 1 and <= MostLinesOfCaption && !Stands(block[0])
        && string.Concat(block.Select(line => line.Value)) is { Length: <= LongestCaption } text
        && FurnitureGrammar.Classify(text, out var certainty) == FurnitureKind.Caption && certainty > LeastOfCaption && text.AsSpan().Count('。') < 2;

    private bool IsBorder(IReadOnlyList<Line> lines, int at)
    {
        Line before = lines[at - 1], after = lines[at];
        if (BylineJoint.Joins(before.Value, after.Value) || BylineJoint.GoesOn(before.Value, after.Value) || (at > 1 && BylineJoint.GoesOn(lines[at - 2].Value + before.Value, after.Value)))
        {
            return false;
        }

        if (Stands(before) || Stands(after))
        {
            return true;
        }

        if (IsDateline(before))
        {
            return false;
        }

        if (DatelineGrammar.TryRead(Opening(lines, at), out var lead) && lead.Certainty > 0.6)
        {
            return true;
        }

        var looseBefore = IsLoose(before, after);
        var looseAfter = IsLoose(after, at + 1 < lines.Count ? lines[at + 1] : null);
        return (looseBefore != looseAfter && (looseBefore || before.EndsSentence)) || (at == 1 && (IsHeading(lines) || (HeadsStrangeText(before, after) && lines.Skip(1).Take(LinesOfText).Any(line => HasMarks(line.Value)))))
            || (at == lines.Count - 1 && ((EndsStrangeText(before, after) && lines.Take(at).TakeLast(LinesOfText).Any(line => HasMarks(line.Value))) || FollowsText(before, after)));
    }

    /// <summary>A block's first line over a column that goes on from elsewhere: it has no marks, and the words do not run on.</summary>
    private static bool HeadsStrangeText(Line heading, Line text) =>
        heading.Place is null && !HasMarks(heading.Value) && (heading.IsShort || heading.IsFull) && Joint.Score(heading, text) < (heading.IsShort ? MostOfShortHeading : MostOfFullHeading);

    /// <summary>A block's last line that stands under a column which breaks off: the standing column's name or the heading of what is printed below.</summary>
    private static bool EndsStrangeText(Line text, Line heading) =>
        heading.Place is null && heading.IsShort && !text.EndsSentence && !HasMarks(heading.Value) && (Rubrics.IsKnown(heading.Value) || (Joint.Score(text, heading) < MostOfLastLine && !IsName(heading.Value)));

    /// <summary>A block's last line under the end of a paragraph, or of its writer's brackets, that neither fills its column, as the next paragraph would, nor ends like one: the heading of what is printed below.</summary>
    private static bool FollowsText(Line text, Line heading) =>
        heading.Place is null && (text.EndsSentence || text.Value is [.., '）' or ')']) && !heading.IsFull && !ReadsLikeText(heading.Value)
        && !IsName(heading.Value) && !IsIssuer(heading.Value);

    /// <summary>What may be the body that issues a notice, under its text.</summary>
    private static bool IsIssuer(string line)
    {
        for (var length = ShortestSuffix; length <= Math.Min(LongestSuffix, line.Length); length++)
        {
            if ((NameLexicon.BuiltIn.RolesOf(line.AsSpan(line.Length - length)) & NameRole.OrgSuffix) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What may be the name of the writer, under his text.</summary>
    private static bool IsName(string line) => BylineGrammar.TryReadLine(line, out var byline) && byline.Certainty > LeastOfName;

    // Headings have the other marks.
    private static bool ReadsLikeText(string line) => line.AsSpan().ContainsAny('。', '，', '；') || EndsParagraph(line);

    private static bool HasMarks(string line) => line.AsSpan().ContainsAny(Marks) || EndsParagraph(line);

    /// <summary>The formula at the head of a body, set in a line of its own.</summary>
    private bool IsDateline(Line line)
    {
        if (!_datelines.TryGetValue(line, out var isDateline))
        {
            _datelines[line] = isDateline = DatelineGrammar.TryRead(line.Value, out var lead) && lead.Certainty > 0.6 && lead.Length == line.Value.Length;
        }

        return isDateline;
    }

    /// <summary>A block's first line that is no part of the paragraph under it: the line after it is short by an indent, though there was room for more.</summary>
    private static bool IsHeading(IReadOnlyList<Line> lines)
    {
        if (lines.Count < 3 || lines[0].Place is not null || ReadsLikeText(lines[0].Value))
        {
            return false;
        }

        Line heading = lines[0], first = lines[1], second = lines[2];
        return first.Beginning == Beginning.Indented && second.IsFull && first.Width + FirstUnit(second.Value) < first.Column - Room
            && (heading.IsOverwide || heading.Width + FirstUnit(first.Value) < heading.Column - Room);
    }

    /// <summary>A line that is a byline or furniture all by itself.</summary>
    private bool Stands(Line line)
    {
        if (!_stands.TryGetValue(line, out var stands))
        {
            _stands[line] = stands = (BylineGrammar.TryReadLine(line.Value, out var byline) && byline.Certainty > 0.7)
                || (FurnitureGrammar.Classify(line.Value, out var certainty) is not null && certainty > 0.7);
        }

        return stands;
    }

    /// <summary>A line that neither fills its column nor ends a sentence: headline, rubric, subhead, signature.</summary>
    private static bool IsLoose(Line line, Line? next) =>
        line.IsOverwide || (line.IsShort && !EndsParagraph(line.Value) && !Continues(line, next));

    /// <summary>True if the line would have been full with the next one's first characters, or is the indented first line of a column set loosely.</summary>
    private static bool Continues(Line line, Line? next) =>
        next is not null && (line.Width + FirstUnit(next.Value) > line.Column || (next.IsFull && !next.IsOverwide && line.Width > line.Column - 4.3));

    private static bool EndsParagraph(string line) => Chars.EndsSentence(line) || (line.Length > 0 && line[^1] is '：' or '；' or ':' or ';' or '，' or '、');

    /// <summary>Width of what can't be broken at the head of a line: a number with its letters, or a character with the marks that cling to it.</summary>
    private static double FirstUnit(string line)
    {
        var width = 0.0;
        var i = 0;
        while (i < line.Length && Chars.IsOpener(line[i]))
        {
            width += Chars.Width(line[i++]);
        }

        var latin = i < line.Length && Chars.IsLatinOrDigit(line[i]);
        do
        {
            width += i < line.Length ? Chars.Width(line[i++]) : 0;
        }
        while (i < line.Length && ((latin && (Chars.IsLatinOrDigit(line[i]) || line[i] is '.' or '-' or '%')) || Chars.IsBarredFromLineStart(line[i])));

        return width;
    }

    private static string Opening(IReadOnlyList<Line> lines, int at) =>
        string.Concat(lines.Skip(at).Take(3).Select(line => line.Value));
}
