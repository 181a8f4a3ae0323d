using System.Buffers;
using NewsParse.Layout;

namespace NewsParse.Splitting.Grammar;

/// <summary>Finds the folio, the staff lines and what they say, over a page as a whole: several short lines together tell what each alone does not.</summary>
internal sealed class FolioReader
{
    private const int LongestLine = 60;
    private const int LongestSpecked = 90;
    private const int LongestReversed = 24;
    private const int LongestNeutral = 12;
    private const int LongestPageName = 8;
    private const int LongestPerson = 5;
    private const int MostUnexplained = 8;
    private const int Edge = 16;
    private const int FewestLinesAfter = 3;
    private const int MostUneven = 2;
    private const double Anchor = 0.3;
    private const double EnoughAtEdge = 0.9;
    private const double EnoughAnywhere = 1.1;

    private static readonly SearchValues<char> Sentence = SearchValues.Create("。；“《》？！「」");

    // What a weekday or a page's number is told by.
    private static readonly SearchValues<char> BesideDate = SearchValues.Create("星周週礼禮曜版");
    private static readonly SearchValues<char> Specks = SearchValues.Create("。“”「」《》|_");

    private readonly Line[] _lines;
    private readonly FolioLine?[] _read;
    private readonly bool[] _taken;
    private readonly bool[] _isName;

    private FolioReader(IReadOnlyList<IReadOnlyList<Line>> blocks)
    {
        _lines = [.. blocks.SelectMany(block => block).Where(line => line.Text.Length > 0)];
        _read = [.. Enumerable.Range(0, _lines.Length).Select(Read)];
        _taken = new bool[_lines.Length];
        _isName = new bool[_lines.Length];
    }

    /// <summary>Finds them among the restored lines of a page's blocks; an advert's address and telephone number are no folio.</summary>
    public static Folio Find(IReadOnlyList<IReadOnlyList<Line>> blocks)
    {
        IReadOnlyList<Line>[] adverts = [.. blocks.Where(AdvertBlock.Is)];
        var folio = new FolioReader([.. blocks.Except(adverts)]).Find();
        foreach (var line in adverts.SelectMany(block => block))
        {
            folio.Lines[line] = FurnitureKind.Advert;
        }

        return folio;
    }

    private Folio Find()
    {
        var doubtful = new List<(int From, int To)>();
        var from = 0;
        for (var i = 0; i < _lines.Length; i++)
        {
            if (IsAnchor(_read[i]))
            {
                var cluster = (From: Start(i, from), To: End(i));
                if (IsEnough(cluster.From, cluster.To))
                {
                    Array.Fill(_taken, true, cluster.From, cluster.To - cluster.From);
                }
                else
                {
                    doubtful.Add(cluster);
                }

                from = cluster.To;
                i = from - 1;
            }
        }

        TakeWhatIsMissing(doubtful);
        return Written();
    }

    // Extraction may scatter a folio over the page: what a folio lacks is taken where it stands by itself.
    private void TakeWhatIsMissing(List<(int From, int To)> doubtful)
    {
        if (!Array.Exists(_taken, taken => taken))
        {
            return;
        }

        var has = new HashSet<FolioClass>(Taken().SelectMany(line => line.Tokens).Select(token => token.Class));
        foreach (var (from, to) in doubtful)
        {
            var found = _read[from..to].OfType<FolioLine>().SelectMany(line => line.Tokens).Select(token => token.Class).ToHashSet();
            var isAtEdge = from < Edge || to > _lines.Length - Edge;
            if ((found.Contains(FolioClass.Weekday) && !has.Contains(FolioClass.Weekday)) || found.Contains(FolioClass.Staff)
                || (found.Contains(FolioClass.Date) && !has.Contains(FolioClass.Date) && isAtEdge))
            {
                Array.Fill(_taken, true, from, to - from);
                has.UnionWith(found);
            }
        }

        // 责任编辑 … 周某: a name that waits alone before the next staff word.
        for (var i = 1; i < _lines.Length; i++)
        {
            if (_taken[i] && !_taken[i - 1] && _read[i] is { IsStaff: true } && IsPerson(_read[i - 1]) && AwaitedBefore(i - 1))
            {
                TakeName(i - 1);
            }
        }

        TakeLostNames();
    }

    // Names that the page's order put far from their staff words: lines by themselves, as many as are missing.
    private void TakeLostNames()
    {
        var missing = Enumerable.Range(0, _lines.Length).Count(i => _taken[i] && _read[i] is { AwaitsName: true } && !(i + 1 < _lines.Length && _taken[i + 1] && IsPerson(_read[i + 1])));
        if (missing == 0)
        {
            return;
        }

        int[] alone = [.. Enumerable.Range(0, _lines.Length).Where(i => !_taken[i] && IsPerson(_read[i]) && StandsAlone(i))];
        if (alone.Length == missing)
        {
            Array.ForEach(alone, TakeName);
        }
    }

    private void TakeName(int i) => _taken[i] = _isName[i] = true;

    private bool StandsAlone(int i) =>
        (i == 0 || _lines[i - 1].Block != _lines[i].Block) && (i + 1 == _lines.Length || _lines[i + 1].Block != _lines[i].Block)
        && NameCutter.Cut(_read[i]!.Glance, 0, _read[i]!.Glance.Length, isDue: false, []) > 0.4;

    private Folio Written()
    {
        var folio = new Folio();
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_taken[i])
            {
                var line = _read[i]!;
                var isStaff = line.IsStaff || _isName[i] || (i > 0 && _taken[i - 1] && IsAwaited(_read[i - 1], line));
                folio.Lines[_lines[i]] = isStaff ? FurnitureKind.Staff : line.IsMasthead ? FurnitureKind.Masthead : FurnitureKind.Folio;
            }
        }

        new PublicationReader(Taken()).Fill(folio);
        return folio;
    }

    private IEnumerable<FolioLine> Taken() => Enumerable.Range(0, _lines.Length).Where(i => _taken[i] && !_isName[i]).Select(i => _read[i]).OfType<FolioLine>();

    // A line of running text is none, however it reads.
    private FolioLine? Read(int i) => Read(_lines[i]) is { } line && !IsCutDate(i) && (IsDated(line) || !GoesOnInText(i)) ? line : null;

    private static FolioLine? Read(Line line)
    {
        if (!CouldBe(line))
        {
            return ReadSpecked(line);
        }

        var text = line.Value;
        if (text.Length <= LongestReversed && text[0] == '日' && text.IndexOf('月', StringComparison.Ordinal) is > 0 and var month && text.IndexOf('年', month) > 0)
        {
            // Old papers print headers from right to left: 日二月三年六十三國民華中.
            var reversed = text.ToCharArray();
            Array.Reverse(reversed);
            text = new string(reversed);
        }

        return FolioLine.Read(Glance.AtStart(text, LongestLine));
    }

    // 南溪日报 。 2021年3月8日。 星期一 | 第2版: OCR reads specks and rules between the parts as marks. Only what a date with its weekday or page tells is believed of such a line.
    private static FolioLine? ReadSpecked(Line line)
    {
        if (line.Text.Length > LongestSpecked || !line.Value.AsSpan().ContainsAny(Specks) || !line.Value.AsSpan().ContainsAny(BesideDate))
        {
            return null;
        }

        var text = string.Concat(line.Value.Select(c => Specks.Contains(c) ? ' ' : c)).Trim();
        var read = FolioLine.Read(Glance.AtStart(text, LongestSpecked));
        return read.Unexplained <= MostUnexplained && read.Tokens.Any(IsDay) && read.Tokens.Any(token => token.Class == FolioClass.Weekday || token is { Class: FolioClass.PageNumber, HasWord: true }) ? read : null;
    }

    private static bool IsDated(FolioLine line) => line.Tokens.Any(token => token.Class == FolioClass.Weekday || IsDay(token));

    private static bool IsDay(FolioToken token) => token.Class == FolioClass.Date && token.Date.Value is not null;

    // …2009年10月13|日晚，…
    private bool IsCutDate(int i) =>
        i + 1 < _lines.Length && _lines[i + 1].Block == _lines[i].Block && _lines[i].Value is [.., var end] && char.IsAsciiDigit(end) && _lines[i + 1].Value is ['日', _, _, ..];

    // 彩票第2021077期7月6|日晚开奖，…: a full line of a column.
    private bool GoesOnInText(int i)
    {
        if (i + FewestLinesAfter >= _lines.Length || _lines[i].EndsSentence || _lines[i + FewestLinesAfter].Block != _lines[i].Block)
        {
            return false;
        }

        var full = 0;
        var hasSentence = false;
        for (var next = i + 1; next <= i + FewestLinesAfter; next++)
        {
            full += Math.Abs(_lines[next].Text.Length - _lines[i].Text.Length) <= MostUneven ? 1 : 0;
            hasSentence |= _lines[next].Value.AsSpan().ContainsAny('。', '，');
        }

        return hasSentence && full >= FewestLinesAfter - 1;
    }

    private static bool CouldBe(Line line) =>
        line.Text.Length <= LongestLine && !line.Value.AsSpan().ContainsAny(Sentence)
        && (line.Text.Length <= LongestNeutral || !line.Value.Contains('，', StringComparison.Ordinal));

    private static bool IsAnchor(FolioLine? line) => line is { Certainty: >= Anchor, Unexplained: <= MostUnexplained };

    private int End(int anchor)
    {
        var end = anchor + 1;
        while (end < _lines.Length && _read[end] is { } line)
        {
            if (IsAnchor(line) || IsAwaited(_read[end - 1], line) || IsKnown(line) || (end == _lines.Length - 1 && IsShort(line)))
            {
                end++;
            }
            else if (IsShort(line) && end + 1 < _lines.Length && IsAnchor(_read[end + 1]) && Names(end))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private int Start(int anchor, int least)
    {
        var start = anchor;
        while (start > least && _read[start - 1] is { } line && (IsKnown(line) || (start == 1 && IsShort(line))))
        {
            start--;
        }

        return start;
    }

    // The page's name beside its number, or the paper's title beside the date.
    private bool Names(int i) =>
        _read[i]!.Glance.Length <= LongestPageName && (EndsIn(_read[i - 1], FolioClass.PageNumber, FolioClass.Weekday) || BeginsWith(_read[i + 1], FolioClass.PageNumber));

    private static bool EndsIn(FolioLine? line, FolioClass one, FolioClass other) => line is { Tokens: [.., var last] } && (last.Class == one || last.Class == other);

    private static bool BeginsWith(FolioLine? line, FolioClass first) => line is { Tokens: [var token, ..] } && token.Class == first;

    // 周某某 below 责任编辑.
    private static bool IsAwaited(FolioLine? before, FolioLine line) => before is { AwaitsName: true } && IsPerson(line);

    private static bool IsPerson(FolioLine? line) => line is { Glance.Length: >= 2 and <= LongestPerson } && NameCutter.Cut(line.Glance, 0, line.Glance.Length, isDue: true, []) > 0.2;

    private bool AwaitedBefore(int i)
    {
        while (--i >= 0)
        {
            if (_taken[i])
            {
                return _read[i] is { AwaitsName: true };
            }
        }

        return false;
    }

    // The usual name of a page or a paper's title, or its number alone.
    private static bool IsKnown(FolioLine line) => line.Evidence > 0.3 && line.Unexplained == 0 && line.Certainty > 0.3;

    private static bool IsShort(FolioLine line) => line.Glance.Length <= LongestNeutral;

    private bool IsEnough(int from, int to)
    {
        var evidence = 0.0;
        var isStaff = false;
        for (var i = from; i < to; i++)
        {
            evidence += _read[i]?.Evidence ?? 0;
            isStaff |= _read[i] is { IsStaff: true };
        }

        return evidence >= (isStaff || from < Edge || to > _lines.Length - Edge ? EnoughAtEdge : EnoughAnywhere);
    }
}
