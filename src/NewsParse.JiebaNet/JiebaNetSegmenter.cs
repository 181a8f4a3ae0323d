using JiebaNet.Segmenter;
using JiebaNet.Segmenter.PosSeg;

namespace NewsParse.JiebaNet;

/// <summary>jieba.NET behind NewsParse's seam for word segmenters, for programs that have used it so far or own dictionaries for it.</summary>
/// <remarks>
/// jieba.NET keeps one dictionary for the whole process: words that are added to it anywhere are known to every instance, and must not be added while another thread cuts.
/// <see cref="WordSegmenter"/> knows no such limits. Cutting itself may be done from several threads at once.
/// </remarks>
public sealed class JiebaNetSegmenter : IWordSegmenter
{
    // jieba.NET copies what it has read again and again: a long text is handed to it in pieces, so that time stays in proportion.
    private const int LongestPiece = 1024;

    private readonly JiebaSegmenter _segmenter = new();
    private readonly PosSegmenter _tagger;

    /// <summary>Loads jieba.NET's dictionaries, once a process.</summary>
    /// <exception cref="FileNotFoundException">jieba.NET's Resources are not where it looks for them: beside the program, where this package's build copies them, or where
    /// ConfigManager.ConfigFileBaseDir says.</exception>
    public JiebaNetSegmenter()
    {
        if (!File.Exists(ConfigManager.MainDictFile))
        {
            throw new FileNotFoundException("jieba.NET's dictionary is missing: the Resources folder of its package belongs beside the program", ConfigManager.MainDictFile);
        }

        _tagger = new PosSegmenter(_segmenter);
    }

    /// <inheritdoc/>
    public void Cut(ReadOnlySpan<char> text, ICollection<SourceSpan> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        for (var start = 0; start < text.Length;)
        {
            var piece = text.Slice(start, PieceLength(text[start..])).ToString();
            var cover = new Cover(piece);
            foreach (var word in _segmenter.Cut(piece))
            {
                cover.Add(word, "", (at, length, _) => words.Add(new SourceSpan(start + at, length)));
            }

            cover.End((at, length, _) => words.Add(new SourceSpan(start + at, length)));
            start += piece.Length;
        }
    }

    /// <inheritdoc/>
    public void Tag(ReadOnlySpan<char> text, ICollection<TaggedWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        for (var start = 0; start < text.Length;)
        {
            var piece = text.Slice(start, PieceLength(text[start..])).ToString();
            var cover = new Cover(piece);
            foreach (var word in _tagger.Cut(piece))
            {
                cover.Add(word.Word, word.Flag, (at, length, tag) => words.Add(new TaggedWord(start + at, length, tag)));
            }

            cover.End((at, length, tag) => words.Add(new TaggedWord(start + at, length, tag)));
            start += piece.Length;
        }
    }

    // Up to the end of a line, or of a sentence, or else as it comes; a surrogate pair stays together.
    private static int PieceLength(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('\n') is >= 0 and < LongestPiece and var line)
        {
            return line + 1;
        }

        if (text.Length <= LongestPiece)
        {
            return text.Length;
        }

        var sentence = text[..LongestPiece].LastIndexOfAny('。', '！', '？');
        return sentence >= 0 ? sentence + 1 : char.IsHighSurrogate(text[LongestPiece - 1]) ? LongestPiece - 1 : LongestPiece;
    }

    /// <summary>Lays jieba.NET's words over the text: what it leaves out becomes words of one unit each, so that every unit is in a word.</summary>
    private sealed class Cover(string text)
    {
        private int _at;

        public void Add(string word, string tag, Action<int, int, string> add)
        {
            var found = word.Length == 0 ? -1 : text.IndexOf(word, _at, StringComparison.Ordinal);
            if (found >= 0)
            {
                Fill(found, add);
                add(found, word.Length, tag);
                _at = found + word.Length;
            }
        }

        public void End(Action<int, int, string> add) => Fill(text.Length, add);

        private void Fill(int end, Action<int, int, string> add)
        {
            for (; _at < end; _at++)
            {
                add(_at, 1, "x");
            }
        }
    }
}
