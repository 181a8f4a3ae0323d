namespace NewsParse.Text;

/// <summary>Mends round brackets whose opening half OCR has read as one of a book title's: 〈女) is （女).</summary>
internal static class Brackets
{
    // What a bracket in running text holds.
    private const int LongestInside = 40;

    /// <summary>The text with such halves mended.</summary>
    public static RestoredText Mend(RestoredText text)
    {
        if (!text.Value.AsSpan().ContainsAny('〈', '《'))
        {
            return text;
        }

        var mended = new RestoredText.Builder();
        for (var i = 0; i < text.Length; i++)
        {
            mended.Append(IsHalf(text.Value, i) ? '（' : text.Value[i], text.SourceOffset(i));
        }

        return mended.Build();
    }

    // The first bracket behind it that is not opened there is a round one.
    private static bool IsHalf(string text, int at)
    {
        if (text[at] is not ('〈' or '《'))
        {
            return false;
        }

        for (var (i, open) = (at + 1, 0); i < text.Length && i <= at + LongestInside; i++)
        {
            switch (text[i])
            {
                case '（' or '(':
                    open++;
                    break;
                case '）' or ')' when open == 0:
                    return true;
                case '）' or ')':
                    open--;
                    break;
                case '〉' or '》' or '。' or '；':
                    return false;
            }
        }

        return false;
    }
}
