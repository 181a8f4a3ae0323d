using NewsParse.Text;

namespace NewsParse.Reading;

/// <summary>How much white between two printed characters is a blank in the text.</summary>
internal static class PrintedGap
{
    /// <summary>Less white than this, in ems, is none between Chinese characters: marks carry white of their own.</summary>
    private const double LeastBlank = 0.6;

    /// <summary>From here on it is two.</summary>
    private const double LeastWideBlank = 1.5;

    /// <summary>The number of blanks between two words, 0 to 2.</summary>
    /// <param name="before">Last character before the gap.</param>
    /// <param name="after">First character after it.</param>
    /// <param name="ems">Width of the gap in ems, beyond what justification puts everywhere in the line; NaN if unknown.</param>
    /// <param name="given">True if the input itself has a blank there.</param>
    public static int Blanks(char before, char after, double ems, bool given)
    {
        if (ems >= LeastWideBlank)
        {
            return 2;
        }

        if (ems >= LeastBlank && !Chars.IsBarredFromLineStart(after) && !Chars.IsOpener(before))
        {
            return 1;
        }

        // Scripts with spaces keep theirs; between Chinese characters an engine's word borders are no blanks.
        return given && !Chars.IsWide(before) && !Chars.IsWide(after) ? 1 : 0;
    }
}
