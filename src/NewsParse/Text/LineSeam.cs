namespace NewsParse.Text;

/// <summary>Joins a line to the text before it, in scripts with blanks between words and in those without.</summary>
internal static class LineSeam
{
    /// <summary>Adds a line.</summary>
    /// <param name="text">What stands before it.</param>
    /// <param name="line">The line, trimmed.</param>
    /// <param name="offset">Source offset of the line break before it.</param>
    /// <param name="isHyphenated">True if the input says that the hyphen before it belongs to the line break.</param>
    public static void Append(RestoredText.Builder text, RestoredText line, int offset, bool isHyphenated = false)
    {
        if (text.Length > 0 && line.Length > 0)
        {
            var (last, first) = (text.Last, line.Value[0]);
            if (IsHyphen(last) && char.IsLetter(text.LastButOne) && char.IsLetterOrDigit(first))
            {
                // A capital after the hyphen is a compound's second part: Nord-/Süd.
                if (isHyphenated || last is '¬' or '⸗' || char.IsLower(first))
                {
                    text.RemoveLast();
                }
            }
            else if (!Chars.IsWide(last) && !Chars.IsWide(first) && last != ' ')
            {
                text.Append(' ', offset);
            }
        }

        text.Append(line);
    }

    // Fraktur's double hyphen and the not sign of transcriptions stand nowhere but at line ends.
    private static bool IsHyphen(char c) => c is '-' or '\u00AD' or '\u2010' or '¬' or '⸗';
}
