using NewsParse.Text;

namespace NewsParse.Layout;

/// <summary>Joins a column's lines into paragraphs.</summary>
internal static class ParagraphBuilder
{
    private const double Indent = 2;

    // In ems. Whoever typed a longer line did not break it at a column's edge.
    private const double WidestColumn = 45;

    /// <summary>The paragraphs of lines in reading order.</summary>
    /// <param name="lines">The lines; a line that <paramref name="standsAlone"/> accepts is a paragraph by itself.</param>
    /// <param name="standsAlone">Tells headings inside the text.</param>
    public static List<RestoredText> Join(IReadOnlyList<Line> lines, Func<Line, bool> standsAlone)
    {
        var paragraphs = new List<RestoredText>();
        var paragraph = new RestoredText.Builder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && (standsAlone(lines[i - 1]) || standsAlone(lines[i]) ? !IsSameHeading(lines[i - 1], lines[i], standsAlone) : Breaks(lines[i - 1], lines[i])))
            {
                paragraphs.Add(paragraph.Build());
                paragraph = new RestoredText.Builder();
            }

            Append(paragraph, lines[i]);
        }

        if (paragraph.Length > 0)
        {
            paragraphs.Add(paragraph.Build());
        }

        return paragraphs;
    }

    /// <summary>Adds a line's text; a blank stands between words of a script that has blanks.</summary>
    public static void Append(RestoredText.Builder paragraph, Line line)
    {
        if (line.Text.Length > 0 && char.IsAsciiLetter(paragraph.Last) && char.IsAsciiLetter(line.Value[0]))
        {
            paragraph.Append(' ', line.Span.Start);
        }

        paragraph.Append(line.Text);
    }

    private static bool IsSameHeading(Line before, Line after, Func<Line, bool> standsAlone) =>
        standsAlone(before) && standsAlone(after) && before.Block == after.Block && before.IsFull;

    private static bool Breaks(Line before, Line after)
    {
        var text = before.Value.AsSpan().TrimEnd();
        if (text.Length == 0 || after.Text.Length == 0)
        {
            return false;
        }

        if (before.Place is not null && after.Place is not null)
        {
            return after.Beginning != Beginning.Flush || (before.IsShort && (before.EndsSentence || text[^1] is '：' or ':' or '；' or ';' || after.IsShort));
        }

        // Where whole columns are set in, the sentence goes on.
        if (after.IsIndented && (before.EndsSentence || !before.IsFull))
        {
            return true;
        }

        if (!before.EndsSentence)
        {
            // 如下： and list items end short lines; a signature's lines are short without any mark.
            return !before.IsFull && (text[^1] is '：' or ':' or '；' or ';' || (!Chars.IsMark(text[^1]) && !after.IsFull && after.Block == before.Block && before.Width < before.Column - 4));
        }

        if (!before.IsFull || before.Width > WidestColumn)
        {
            return true;
        }

        if (Chars.IsBarredFromLineStart(after.Value[0]))
        {
            return false;
        }

        var missing = after.Column - after.Width;
        if (after.Spread || missing < 1.1)
        {
            return after.Spread ? after.Block != before.Block : false;
        }

        return after.IsFull || missing < Indent + 0.6 || after.Block != before.Block;
    }
}
