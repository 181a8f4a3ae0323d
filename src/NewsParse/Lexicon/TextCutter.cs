namespace NewsParse.Lexicon;

/// <summary>Cuts one text, with tags or without, by jieba's rules.</summary>
internal readonly ref struct TextCutter(ReadOnlySpan<char> text, WordPath path, ICollection<SourceSpan>? words, ICollection<TaggedWord>? tagged, bool findUnknownWords)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly WordPath _path = path;

    // A list is added to without a call through the interface.
    private readonly List<SourceSpan>? _list = words as List<SourceSpan>;

    /// <summary>Cuts the text: stretches of characters that words are made of by the dictionary, every other character by itself.</summary>
    public void Run(UserWords? user)
    {
        var start = 0;
        while (start < _text.Length)
        {
            var end = start;
            while (end < _text.Length && end - start < WordPath.MaxLength && (IsInWords(_text[end]) || (user is not null && user.HasSign(_text[end]))))
            {
                end++;
            }

            if (end > start)
            {
                CutStretch(start, end);
            }
            else
            {
                end += CharKinds.LengthAt(_text[start..]);
                Add(start, end, "x");
            }

            start = end;
        }
    }

    private bool IsInWords(char c) => tagged is null ? CharKinds.IsInWords(c) : CharKinds.IsInTaggedWords(c);

    private void Add(int start, int end, string tag)
    {
        if (_list is not null)
        {
            _list.Add(new(start, end - start));
        }
        else if (words is not null)
        {
            words.Add(new(start, end - start));
        }
        else
        {
            tagged!.Add(new(start, end - start, tag));
        }
    }

    private void CutStretch(int from, int to)
    {
        var stretch = _text[from..to];
        _path.Find(stretch);
        var singles = 0;
        for (var at = 0; at < stretch.Length;)
        {
            var length = _path.LengthAt(at);
            if (length == 1)
            {
                at++;
                continue;
            }

            CutSingles(from, singles, at);
            Add(from + at, from + at + length, Tag(at));
            at += length;
            singles = at;
        }

        CutSingles(from, singles, stretch.Length);
    }

    private string Tag(int at) => tagged is null ? "" : _path.TagAt(at);

    // A run of characters that the best path leaves single.
    private void CutSingles(int from, int start, int end)
    {
        if (!findUnknownWords)
        {
            CutLetters(from, start, end);
        }
        else if (end - start == 1 || _path.IsWord(_text[from..], start, end))
        {
            for (var i = start; i < end; i++)
            {
                Add(from + i, from + i + 1, Tag(i));
            }
        }
        else
        {
            CutUnknown(from, start, end);
        }
    }

    private void CutLetters(int from, int start, int end)
    {
        for (var i = start; i < end;)
        {
            var next = i + 1;
            var isLetter = char.IsAsciiLetterOrDigit(_text[from + i]);
            while (isLetter && next < end && char.IsAsciiLetterOrDigit(_text[from + next]))
            {
                next++;
            }

            Add(from + i, from + next, isLetter ? "eng" : Tag(i));
            i = next;
        }
    }

    private void CutUnknown(int from, int start, int end)
    {
        for (var i = start; i < end;)
        {
            var next = i + 1;
            if (CharKinds.IsIdeograph(_text[from + i]))
            {
                while (next < end && CharKinds.IsIdeograph(_text[from + next]))
                {
                    next++;
                }

                CutIdeographs(from, i, next);
            }
            else
            {
                next = tagged is null ? EndOfToken(from, i, end) : EndOfTagged(from, i, end);
                Add(from + i, from + next, tagged is null ? "" : TagOfToken(_text[from + i]));
            }

            i = next;
        }
    }

    // Letters and digits with a decimal part and a percent sign are one word, and so are other signs in a row.
    private int EndOfToken(int from, int start, int end)
    {
        var text = _text[from..(from + end)];
        var i = start;
        if (!char.IsAsciiLetterOrDigit(text[i]))
        {
            while (i < end && !char.IsAsciiLetterOrDigit(text[i]) && !CharKinds.IsIdeograph(text[i]))
            {
                i++;
            }

            return i;
        }

        while (i < end && char.IsAsciiLetterOrDigit(text[i]))
        {
            i++;
        }

        if (i + 1 < end && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            i++;
            while (i < end && char.IsAsciiDigit(text[i]))
            {
                i++;
            }
        }

        return i < end && text[i] == '%' ? i + 1 : i;
    }

    private int EndOfTagged(int from, int start, int end)
    {
        var kind = KindOf(_text[from + start]);
        var i = start + 1;
        while (i < end && !CharKinds.IsIdeograph(_text[from + i]) && Continues(kind, _text[from + i]))
        {
            i++;
        }

        return i;
    }

    // A number is digits and points; letters take digits in; what is neither goes on until one of them.
    private static bool Continues(char kind, char next) => kind switch
    {
        'm' => KindOf(next) == 'm',
        'e' => char.IsAsciiLetterOrDigit(next),
        _ => KindOf(next) == 'x',
    };

    private static char KindOf(char c) => char.IsAsciiDigit(c) || c == '.' ? 'm' : char.IsAsciiLetter(c) ? 'e' : 'x';

    private static string TagOfToken(char first) => KindOf(first) switch { 'm' => "m", 'e' => "eng", _ => "x" };

    private void CutIdeographs(int from, int start, int end)
    {
        if (tagged is not null)
        {
            for (var i = start; i < end; i += UnknownWordTagger.MaxLength)
            {
                TagIdeographs(from, i, Math.Min(end, i + UnknownWordTagger.MaxLength));
            }

            return;
        }

        var length = end - start;
        var ends = length <= 256 ? stackalloc bool[length] : new bool[length];
        UnknownWords.BuiltIn.Cut(_path.Codes[start..end], ends);
        var word = start;
        for (var i = start; i < end; i++)
        {
            if (ends[i - start])
            {
                AddFound(from + word, from + i + 1, "");
                word = i + 1;
            }
        }
    }

    private void TagIdeographs(int from, int start, int end)
    {
        var tagger = UnknownWordTagger.BuiltIn;
        Span<byte> states = stackalloc byte[UnknownWordTagger.MaxLength];
        states = states[..(end - start)];
        tagger.Find(_path.Codes[start..end], states);
        var next = start;
        for (var i = start; i < end; i++)
        {
            if (tagger.PlaceOf(states[i - start]) is 'E' or 'S')
            {
                AddFound(from + next, from + i + 1, tagger.TagOf(states[i - start]));
                next = i + 1;
            }
        }

        if (next < end)
        {
            AddFound(from + next, from + end, tagger.TagOf(states[next - start]));
        }
    }

    // What the caller has said is no word is not found as an unknown one either.
    private void AddFound(int start, int end, string tag)
    {
        if (!_path.IsRemoved(_text[start..end]))
        {
            Add(start, end, tag);
            return;
        }

        for (var i = start; i < end; i++)
        {
            Add(i, i + 1, tag);
        }
    }
}
