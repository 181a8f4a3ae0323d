namespace NewsParse.Reading.Ocr;

/// <summary>Lays a line's own text over the words that were read in it.</summary>
internal static class WordAligner
{
    /// <summary>The words with the line's text and blanks; the text as one word without a box if it says something else.</summary>
    public static IReadOnlyList<OcrWord> Align(string text, IReadOnlyList<OcrWord> words)
    {
        var aligned = new List<OcrWord>(words.Count);
        var at = 0;
        foreach (var word in words)
        {
            var blank = false;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                blank = true;
                at++;
            }

            if (!text.AsSpan(at).StartsWith(word.Text, StringComparison.Ordinal))
            {
                return [new OcrWord(text, null, null, false)];
            }

            aligned.Add(word with { AfterBlank = blank });
            at += word.Text.Length;
        }

        return aligned.Count > 0 && text.AsSpan(at).IsWhiteSpace() ? aligned : [new OcrWord(text, null, null, false)];
    }
}
