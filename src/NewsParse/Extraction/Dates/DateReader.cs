using NewsParse.Text;

namespace NewsParse.Extraction.Dates;

/// <summary>Finds the dates of a text and resolves them, in one pass. Serves one text after another; not thread-safe.</summary>
internal sealed class DateReader
{
    private const int LongestLead = 40;

    private readonly DateText _text = new();
    private readonly PhraseParser _parser;
    private readonly DateTraps _traps = DateTraps.BuiltIn;

    public DateReader()
    {
        _parser = new PhraseParser(_text);
    }

    /// <summary>Reads a text that has no page.</summary>
    public List<FoundDate> Read(string text, DateOnly? issue)
    {
        var found = new List<FoundDate>();
        Read(text, new Passage(issue), found);
        return found;
    }

    /// <summary>Reads the next text of a story.</summary>
    public void Read(string text, Passage passage, List<FoundDate> found)
    {
        _text.Read(text);
        passage.IsTraditional |= _text.IsTraditional;
        var walk = new Walk(passage, found);
        for (var i = 0; i < _text.Count;)
        {
            var token = _text.TokenAt(i);
            Advance(walk, token.Start);
            if (token.Kind == DateTokenKind.Each && IsHabit(token))
            {
                passage.HabitSentence = passage.Sentence;
                i = SkipHabit(i);
            }
            else if (CanStart(token.Kind) && _parser.Read(i) is { } phrase)
            {
                i = Math.Max(i + 1, phrase.NextToken);
                Take(walk, phrase, i);
            }
            else
            {
                i++;
            }
        }

        for (; walk.Scanned < _text.Length; walk.Scanned++)
        {
            passage.Sentence += IsSentenceEnd(_text.At(walk.Scanned)) ? 1 : 0;
        }
    }

    // Goes on to a position, over quotes and the ends of sentences.
    private void Advance(Walk walk, int to)
    {
        for (; walk.Scanned < to; walk.Scanned++)
        {
            var c = _text.At(walk.Scanned);
            walk.IsQuoted = c is '“' or '「' || (walk.IsQuoted && c is not ('”' or '」'));
            if (IsSentenceEnd(c))
            {
                walk.Passage.Sentence++;
                walk.SentenceStart = walk.Scanned + 1;
                walk.Previous = null;
            }
        }
    }

    // Adds what a phrase says, if it is a date.
    private void Take(Walk walk, DatePhrase phrase, int next)
    {
        var passage = walk.Passage;
        if (phrase is { From.Unit: MomentUnit.Weekday, To.Unit: MomentUnit.Weekday, IsShared: false })
        {
            passage.HabitSentence = passage.Sentence;
        }

        if (_traps.Catch(_text, phrase) || IsHabitual(phrase, passage))
        {
            return;
        }

        AddBracketedDay(phrase, next);
        var isDateline = IsDateline(phrase, walk.SentenceStart, walk.Found.Count == 0 || walk.Last?.IsDateline == true);
        var tense = TenseOf(walk, phrase, isDateline);
        passage.IsQuoted = walk.IsQuoted;
        passage.IsGloss = walk.Previous is { } before && phrase.Start - before.End <= 2;
        if (IsRefused(phrase, passage))
        {
            return;
        }

        phrase.From.IsCompared = _text.At(phrase.Start - 1) is '比' or '较' or '与';
        var value = walk.Resolver.Resolve(phrase, tense);
        if (walk.Resolver.IsVoid)
        {
            return;
        }

        Note(walk, phrase, value, isDateline);
        var (start, length) = _text.Place(phrase.Start, phrase.End);
        walk.Last = new FoundDate(start, length, value, phrase)
        {
            Tense = tense,
            IsDateline = isDateline,
            IsAfterPreposition = _text.At(phrase.Start - 1) is '于' or '在' or '至' or '到',
            Sentence = passage.Sentence - walk.FirstSentence,
        };
        walk.Found.Add(walk.Last);
        walk.Previous = phrase;
    }

    // What stands beside a date in a sentence of plans is planned too.
    private Tense TenseOf(Walk walk, DatePhrase phrase, bool isDateline)
    {
        var tense = isDateline ? Tense.Plain : Tenses.Of(_text, phrase.Start, phrase.End, walk.Previous?.End ?? walk.SentenceStart);
        return tense == Tense.Plain && walk.Previous is not null && walk.Last?.Tense == Tense.Ahead && !isDateline ? Tense.Ahead : tense;
    }

    // What the phrases after a date may go by.
    private void Note(Walk walk, DatePhrase phrase, NewsDate? value, bool isDateline)
    {
        if (!phrase.From.IsLunar)
        {
            walk.Passage.LunarMonth = null;
        }

        var hasYear = phrase.From.Year is YearKind.Full or YearKind.Era or YearKind.Republican or YearKind.Bare or YearKind.Short;
        walk.Passage.Note(value, walk.Resolver.NamedDay, hasYear, IsAside(phrase, walk.Previous));
        if (isDateline && value?.Day is { } day)
        {
            walk.Passage.Today = day;
        }
    }

    private static bool IsSentenceEnd(char c) => c is '。' or '！' or '？' or '!' or '?' or '\n' or '；';

    private static bool CanStart(DateTokenKind kind) => kind is not (DateTokenKind.Year or DateTokenKind.Month or DateTokenKind.Hour or DateTokenKind.Minute or DateTokenKind.Second or DateTokenKind.To or DateTokenKind.And
        or DateTokenKind.Trap or DateTokenKind.Open or DateTokenKind.Close or DateTokenKind.Dot or DateTokenKind.Colon or DateTokenKind.Slash or DateTokenKind.ClockTail or DateTokenKind.Edge or DateTokenKind.Counter);

    // 每; also 逢, but not 恰逢.
    private bool IsHabit(DateToken token) => _text.At(token.Start) != '逢' || !"恰适正欣相重遭躬喜时又值".Contains(_text.At(token.Start - 1), StringComparison.Ordinal);

    // The phrase after 每 is no date, whatever it is.
    private int SkipHabit(int token)
    {
        var next = token + 1;
        var end = _text.TokenAt(token).End;
        end += _text.At(end) == '的' ? 1 : 0;
        while (_text.TokenAt(next) is { Kind: DateTokenKind.Each } each && each.Start == end)
        {
            (next, end) = (next + 1, each.End);
        }

        return _text.TokenAt(next) is { Length: > 0 } following && following.Start == end && _parser.Read(next) is { } phrase ? Math.Max(next + 1, phrase.NextToken) : next;
    }

    // A clock time alone is of the last day named, if that was named near enough for it, and if the sentence tells of no habit.
    private static bool IsHabitual(DatePhrase phrase, Passage passage)
    {
        var from = phrase.From;
        if (from.Unit is not (MomentUnit.Clock or MomentUnit.Weekday))
        {
            return false;
        }

        var isLoose = from.Unit == MomentUnit.Clock && !from.HasMinutes && from.Minute == 0;
        var reach = phrase.To is not null ? 0 : isLoose ? 1 : int.MaxValue;
        return passage.HabitSentence == passage.Sentence || (from.Unit == MomentUnit.Clock && (!passage.HasDate || (passage.LastDay is not null && passage.Sentence - passage.DaySentence > reach)));
    }

    // 周六（15日）: the number in the bracket says which Saturday.
    private void AddBracketedDay(DatePhrase phrase, int next)
    {
        if (phrase.From.Unit == MomentUnit.Weekday && _text.TokenAt(next) is { Kind: DateTokenKind.Open } open && open.Start == phrase.End && _text.TokenAt(next + 1) is { Kind: DateTokenKind.Number, Value: >= 1 and <= 31 } day
            && _text.TokenAt(next + 2) is { Kind: DateTokenKind.Day } unit && unit.Start == day.End && _text.At(unit.End) == ')')
        {
            phrase.From.Check = day.Value;
        }
    }

    // 新华社北京11月24日电, 〔本報南京廿一日電〕, 本报4月17日讯: at the head of the story or of a bracket.
    private bool IsDateline(DatePhrase phrase, int sentenceStart, bool isFirst)
    {
        if (phrase.To is not null || phrase.From.Unit is not (MomentUnit.Day or MomentUnit.DayWord) || phrase.From.HasClock)
        {
            return false;
        }

        var after = phrase.End;
        foreach (var word in (ReadOnlySpan<string>)["专", "航", "急", "特", "快", "综合", "外", "消息"])
        {
            after += _text.Continues(after, word) ? word.Length : 0;
        }

        if (_text.At(after) is not ('电' or '讯') && !(after > phrase.End && _text.Precedes(after, "消息")))
        {
            return false;
        }

        for (var i = phrase.Start - 1; i >= Math.Max(0, phrase.Start - LongestLead); i--)
        {
            switch (_text.At(i))
            {
                case '〔' or '【' or '(' or '[' or '［' or '〖' or '「':
                    return true;
                case '，' or '。' or ',' or '：' or ':' or '；':
                    return false;
            }
        }

        return phrase.Start <= LongestLead && isFirst && sentenceStart <= phrase.Start;
    }

    // Shapes that are dates only in some passages.
    private bool IsRefused(DatePhrase phrase, Passage passage)
    {
        const int LastOfRhymes = 1955;
        var from = phrase.From;
        if (from.IsRhyme)
        {
            return !(passage.Issue is { } issue ? issue.Year <= LastOfRhymes : passage.IsTraditional);
        }

        if (from.Unit == MomentUnit.Quarter && from.IsShortQuarter && from.Year == YearKind.None)
        {
            return !passage.IsTraditional;
        }


        // 是日, 是年: of old; today 是 is a verb there.
        return from.Unit is MomentUnit.DayRef or MomentUnit.Month or MomentUnit.Year && _text.At(phrase.Start) == '是' && (Chars.IsHan(_text.At(phrase.Start - 1)) || Chars.IsHan(_text.At(phrase.End)) && passage.Issue?.Year > LastOfRhymes);
    }

    // 比去年, 较上月, or the end of 起…至: the story does not go on from there.
    private bool IsAside(DatePhrase phrase, DatePhrase? previous) =>
        (phrase.From.Unit is MomentUnit.Year or MomentUnit.Month && "比较与同和".Contains(_text.At(phrase.Start - 1), StringComparison.Ordinal))
        || (previous is not null && _text.At(previous.End) == '起' && _text.At(phrase.Start - 1) is '至' or '到');

    /// <summary>How far a text has been read.</summary>
    private sealed class Walk(Passage passage, List<FoundDate> found)
    {
        public Passage Passage { get; } = passage;

        /// <summary>What has been found so far, in this text and in those before it.</summary>
        public List<FoundDate> Found { get; } = found;

        public DateResolver Resolver { get; } = new(passage);

        /// <summary>Number of the text's first sentence in the passage.</summary>
        public int FirstSentence { get; } = passage.Sentence;

        /// <summary>Up to where quotes and sentences have been followed.</summary>
        public int Scanned { get; set; }

        public int SentenceStart { get; set; }

        public bool IsQuoted { get; set; }

        /// <summary>The last date of the sentence; null if it has none yet.</summary>
        public DatePhrase? Previous { get; set; }

        /// <summary>The last date of the text.</summary>
        public FoundDate? Last { get; set; }
    }
}
