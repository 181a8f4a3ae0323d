namespace NewsParse.Text;

/// <summary>Restores one line: folds its glyphs and takes out the spaces that extraction put between them.</summary>
/// <param name="digitsAreSpaced">True if the page's extraction puts a blank beside every number, so that such a blank says nothing.</param>
/// <param name="simplified">True if the page is set in Simplified characters.</param>
internal sealed class LineRestorer(bool digitsAreSpaced, bool simplified)
{
    /// <summary>Above this share of glyphs followed by a blank, the line was spread by justification and its single blanks say nothing.</summary>
    private const double SpreadShare = 0.5;

    /// <summary>The page's habit, told from all its lines.</summary>
    public static LineRestorer For(string text)
    {
        int spaced = 0, tight = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (Chars.IsDigit(text[i]) && Chars.IsHan(text[i - 1]))
            {
                tight++;
            }
            else if (i > 1 && Chars.IsDigit(text[i]) && text[i - 1] == ' ' && Chars.IsHan(text[i - 2]))
            {
                spaced++;
            }
        }

        return new LineRestorer(spaced > tight / 2, Glyphs.IsSimplified(text));
    }

    /// <summary>True if single blanks stand between most of the glyphs, as justification leaves them.</summary>
    public static bool IsSpread(ReadOnlySpan<char> line)
    {
        int glyphs = 0, blanks = 0;
        line = line.Trim();
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (Chars.IsWide(Glyphs.Fold(line[i])) && line[i] != '\u3000')
            {
                glyphs++;
                blanks += Glyphs.Fold(line[i + 1]) == ' ' ? 1 : 0;
            }
        }

        return glyphs >= 4 && blanks > glyphs * SpreadShare;
    }

    /// <summary>True if the text is of a script with blanks between its words, which are then kept as they are.</summary>
    public static bool IsSpaced(ReadOnlySpan<char> text)
    {
        var (wide, narrow) = (0, 0);
        foreach (var c in text)
        {
            wide += Chars.IsHan(c) ? 1 : 0;
            narrow += char.IsLetter(c) && !Chars.IsWide(c) ? 1 : 0;
        }

        return narrow > 10 * wide;
    }

    /// <summary>The characters of a span as they are, white space at the ends gone and runs of it inside become one blank.</summary>
    public static RestoredText Plain(string source, SourceSpan span)
    {
        var built = new RestoredText.Builder();
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsWhiteSpace(source[i]))
            {
                built.Append(source[i], i);
            }
            else if (built.Length > 0 && built.Last != ' ')
            {
                built.Append(' ', i);
            }
        }

        return built.Build().Trim();
    }

    /// <summary>Restores the characters of a span of the source.</summary>
    public RestoredText Restore(string source, SourceSpan span)
    {
        var spread = IsSpread(source.AsSpan(span.Start, span.Length));
        var built = new RestoredText.Builder();
        var blanks = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            var c = Glyphs.Fold(source[i], simplified);
            if (c == ' ')
            {
                blanks++;
            }
            else if (!Chars.IsInvisible(c))
            {
                if (blanks > 0 && built.Length > 0 && KeepsBlank(built.Last, c, blanks, spread))
                {
                    built.Append(' ', i - 1);
                }

                built.Append(c, i);
                blanks = 0;
            }
        }

        return built.Build();
    }

    private bool KeepsBlank(char before, char after, int blanks, bool spread)
    {
        if (Chars.IsLatinOrDigit(before) && Chars.IsLatinOrDigit(after))
        {
            return true;
        }

        if (spread && blanks < 2)
        {
            return false;
        }

        if (Chars.IsDigit(before) || Chars.IsDigit(after))
        {
            return !digitsAreSpaced || blanks > 1;
        }

        return !Chars.IsBarredFromLineStart(after) && !Chars.IsOpener(before);
    }
}
