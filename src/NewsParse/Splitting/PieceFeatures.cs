using NewsParse.Layout;
using NewsParse.Layout.Printed;
using NewsParse.Text;

namespace NewsParse.Splitting;

/// <summary>What a piece shows of its role, as numbers from 0 to 1 that <see cref="PieceModel"/> weighs.</summary>
internal sealed class PieceFeatures : FeatureList
{
    private const int LongLength = 40;
    private const int LongestHeading = 25;

    private static readonly int[] LineSteps = [1, 2, 3, 6];
    private static readonly int[] LengthSteps = [1, 2, 4, 6, 9, 13, 18, 25, 40, 80];
    private static readonly double[] SizeSteps = [0.8, 0.93, 1.05, 1.15, 1.3, 1.6, 2.2];

    private PieceFeatures()
    {
    }

    /// <summary>The features of a page's pieces.</summary>
    /// <param name="pieces">The pieces, in order.</param>
    /// <param name="stack">Which piece stands above which; null for plain text.</param>
    public static PieceFeatures[] OfAll(IReadOnlyList<Piece> pieces, ColumnStack? stack)
    {
        PieceLook[] looks = [.. pieces.Select(piece => new PieceLook(piece))];
        return [.. looks.Select((_, i) => Of(pieces, looks, i, stack))];
    }

    /// <summary>Counts the features of a piece.</summary>
    /// <param name="pieces">The page's pieces, in order.</param>
    /// <param name="looks">What the grammars say of each.</param>
    /// <param name="at">The piece.</param>
    /// <param name="stack">Which piece stands above which; null for plain text.</param>
    public static PieceFeatures Of(IReadOnlyList<Piece> pieces, IReadOnlyList<PieceLook> looks, int at, ColumnStack? stack)
    {
        var (piece, look) = (pieces[at], looks[at]);
        var features = new PieceFeatures();
        features.AddShape(piece, look.Text);
        features.AddMarks(look.Text);
        features.AddGrammar(look);
        features.AddNeighbours(pieces, looks, at);
        if (stack is not null && piece.First.Place is { } place)
        {
            features.AddPlace(piece, place, stack.Marks);
            features.AddStack(pieces, stack, at);
        }

        return features;
    }

    private void AddShape(Piece piece, string text)
    {
        Add("lines to " + Step(piece.Lines.Count, LineSteps), true);
        Add("length to " + Step(text.Length, LengthSteps), true);
        Add("breaks off", piece.BreaksOff);
        Add("ends short", piece.Last.IsShort);
        Add("ends full", piece.Last.IsFull);
        Add("begins " + piece.Beginning, true);
        Add("overwide", piece.First.IsOverwide || piece.Last.IsOverwide);
        Add("short lines", (double)piece.Lines.Count(line => line.IsShort) / piece.Lines.Count);
        Add("downwards", piece.Lines.Count > 2 && piece.Lines.All(line => line.Text.Length <= 1));
    }

    private void AddMarks(string text)
    {
        var end = text.AsSpan().TrimEnd("”’」』）)】〕》");
        var last = end.Length > 0 ? end[^1] : ' ';
        Add("ends with stop", last is '。');
        Add("ends with question", last is '？' or '！' or '?' or '!');
        Add("ends with colon", last is '：' or ':' or '；');
        Add("ends with comma", last is '，' or '、');
        Add("ends with letter", Chars.IsHan(last));
        Add("stops", Share(text, '。', 2));
        Add("commas", Share(text, '，', 2));
        Add("pauses", Share(text, '、', 2));
        Add("colon", text.Contains('：'));
        Add("quotes", text.AsSpan().IndexOfAny("“「『") >= 0);
        Add("titles of works", text.Contains('《'));
        Add("brackets", text.AsSpan().IndexOfAny("（(〔【") >= 0);
        Add("digits", Math.Min(1, 4.0 * text.Count(Chars.IsDigit) / Math.Max(1, text.Length)));
        Add("latin", Math.Min(1, 2.0 * text.Count(char.IsAsciiLetter) / Math.Max(1, text.Length)));
        Add("gaps", Math.Min(1, HeadlineGaps(text) / 2.0));
        Add("begins with dash", text is ['—' or '─', ..]);
        Add("begins with bullet", text is ['●' or '■' or '◆' or '▲' or '△' or '○' or '◎' or '□' or '★' or '▼' or '◇' or '·' or '•', ..]);
        Add("begins with number", text.Length > 2 && ("一二三四五六七八九十".Contains(text[0]) ? text[1] is '、' or '，' : text[0] is '（' or '(' && "一二三四五六七八九十123456789".Contains(text[1])));
        Add("barred from line start", text.Length > 0 && Chars.IsBarredFromLineStart(text[0]));
    }

    private void AddGrammar(PieceLook look)
    {
        Add("dateline", look.HasLead);
        Add("dateline alone", look.IsLead);
        Add("byline at end", look.EndsWithByline);
        Add("byline", look.Byline);
        Add("sure byline", look.Byline >= 0.7);
        Add("column name", Rubrics.IsKnown(look.Text));
        Add("date alone", look.IsDate);
        if (look.Kind is { } kind)
        {
            Add(kind.ToString(), look.FurnitureCertainty);
        }
    }

    private void AddNeighbours(IReadOnlyList<Piece> pieces, IReadOnlyList<PieceLook> looks, int at)
    {
        Add("first", at == 0);
        Add("last", at == pieces.Count - 1);
        if (at > 0)
        {
            var before = pieces[at - 1];
            Add("after break", before.BreaksOff);
            Add("after stop", before.Last.EndsSentence);
            Add("after byline", looks[at - 1].Byline >= 0.7 || looks[at - 1].EndsWithByline);
            Add("after long", before.Length > LongLength);
            Add("after heading", IsHeadingLike(before));
            Add("after dash", looks[at - 1].Text is ['—', ..]);
            Add("after column name", Rubrics.IsKnown(looks[at - 1].Text));
            Add("goes on before", Math.Clamp(Joint.Gain(before.Last, pieces[at].First) / 4, 0, 1));
            Add("in block before", before.Last.Block == pieces[at].First.Block);
            Add("after furniture", looks[at - 1].FurnitureCertainty >= 0.7);
        }

        if (at + 1 < pieces.Count)
        {
            var after = pieces[at + 1];
            Add("before dateline", looks[at + 1].HasLead);
            Add("before byline", looks[at + 1].Byline >= 0.7);
            Add("before date", looks[at + 1].IsDate);
            Add("before indented", after.Beginning == Beginning.Indented);
            Add("before flush", after.Beginning == Beginning.Flush);
            Add("before long", after.Length > LongLength);
            Add("before heading", IsHeadingLike(after));
            Add("before dash", looks[at + 1].Text is ['—', ..]);
            Add("before column name", Rubrics.IsKnown(looks[at + 1].Text));
            Add("goes on after", Math.Clamp(Joint.Gain(pieces[at].Last, after.First) / 4, 0, 1));
            Add("in block after", after.First.Block == pieces[at].Last.Block);
            Add("before furniture", looks[at + 1].FurnitureCertainty >= 0.7);
        }
    }

    private void AddPlace(Piece piece, LinePlace place, PrintedMarks marks)
    {
        var box = piece.Box!.Value;
        Add("size to " + Step(place.Relative, SizeSteps), true);
        Add("bold", place.IsBold);
        Add("centred", place.Before > 1 && place.After > 1 && Math.Abs(place.Before - place.After) < 1.5);
        Add("framed", place.Frame >= 0);
        Add("wide", Math.Min(1, box.Width / marks.Em / 40));
        foreach (var picture in marks.Pictures)
        {
            var under = (box.Y - picture.Bottom) / marks.Em;
            if (under is > -1 and < 2.5 && PrintedLine.Shared(box, picture) > 0.5 * box.Width)
            {
                Add("under picture", true);
                break;
            }
        }
    }

    // A heading inside a column has text of its own width above and below, and type of about its size.
    private void AddStack(IReadOnlyList<Piece> pieces, ColumnStack stack, int at)
    {
        var underText = stack.Above(at) is >= 0 and var above && IsOfColumn(pieces[at], pieces[above]);
        var overText = stack.Below(at) is >= 0 and var below && IsOfColumn(pieces[at], pieces[below]);
        Add("under text", underText);
        Add("over text", overText);
        Add("amid text", underText && overText);
        Add("amid text size to " + Step(pieces[at].Relative ?? 1, SizeSteps), underText && overText);
        Add("over nothing", stack.Below(at) < 0);
        Add("under nothing", stack.Above(at) < 0);
    }

    private static bool IsOfColumn(Piece piece, Piece text) =>
        text.Length > LongLength && piece.Box!.Value.X > text.Box!.Value.X - (0.1 * text.Box.Value.Width) && piece.Box.Value.Right < text.Box.Value.Right + (0.1 * text.Box.Value.Width);

    private static bool IsHeadingLike(Piece piece) => piece.Lines.Count <= 2 && piece.Length <= LongestHeading && !piece.Value.Contains('。');

    private static double Share(string text, char sign, int most) => Math.Min(most, text.AsSpan().Count(sign)) / (double)most;

    private static int HeadlineGaps(string text)
    {
        var gaps = 0;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            gaps += text[i] == ' ' && Chars.IsHan(text[i - 1]) && Chars.IsHan(text[i + 1]) ? 1 : 0;
        }

        return gaps;
    }
}
