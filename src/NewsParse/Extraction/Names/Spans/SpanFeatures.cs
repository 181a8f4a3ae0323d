using NewsParse.Extraction.People;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names.Spans;

/// <summary>What speaks for or against a span being a name: its words and those beside it, how the grammar reads it, what the lexicon says. All characters are Simplified ones: both scripts share their features.</summary>
/// <remarks>The features are those of the unit that begins a span, of the unit that ends it, and of the span as a whole: the first two are the same for many spans.</remarks>
internal readonly ref partial struct SpanFeatures(ReadOnlySpan<NameUnit> units, ReadOnlySpan<char> simplified, string text)
{
    private const int MostTags = 5;
    private const int MostMargin = 8;
    private const int LeastMargin = -4;
    private const int LongestPerson = 4;

    private readonly ReadOnlySpan<NameUnit> _units = units;
    private readonly ReadOnlySpan<char> _simplified = simplified;
    private readonly string _text = text;
    private readonly SpanText _words = new(units, simplified);

    /// <summary>Tells the features of a unit that begins spans.</summary>
    public void TellFirst<T>(int first, ref T to)
        where T : struct, ISpanFeatures
    {
        to.Begin(FeatureNames.First);
        _words.AddWord(first, ref to);
        to.Take();

        TellNeighbour(FeatureNames.Before, first - 1, first, ref to);

        TellRoles(FeatureNames.BeforeIs, first - 1, ref to);
        TellRoles(FeatureNames.FirstIs, first, ref to);
    }

    /// <summary>Tells the features of a unit that ends spans.</summary>
    public void TellLast<T>(int last, ref T to)
        where T : struct, ISpanFeatures
    {
        to.Begin(FeatureNames.Last);
        _words.AddWord(last, ref to);
        to.Take();

        TellNeighbour(FeatureNames.Behind, last + 1, last, ref to);

        to.Begin(FeatureNames.TagBehind);
        _words.AddTag(last + 1, ref to);
        to.Add('_');
        _words.AddTag(last, ref to);
        to.Take();

        TellRoles(FeatureNames.BehindIs, last + 1, ref to);
        TellRoles(FeatureNames.LastIs, last, ref to);
        if (_units[last].Length > 1)
        {
            TellEnd(last, ref to);
        }
    }

    /// <summary>Tells how the grammar reads a span.</summary>
    public void TellReading<T>(NameSpan span, ref T to)
        where T : struct, ISpanFeatures
    {
        to.Begin(FeatureNames.All);
        to.Take();
        _words.BeginReading(span, ref to);
        to.Take();
        to.Add('n');
        SpanText.AddNumber(span.Last - span.First, ref to);
        to.Take();
    }

    /// <summary>Tells all other features of a span.</summary>
    public void TellSpan<T>(NameSpan span, ref T to)
        where T : struct, ISpanFeatures
    {
        ref readonly var first = ref _units[span.First];
        ref readonly var last = ref _units[span.Last];
        var length = last.End - first.Start;
        TellReadingFurther(span, ref to);
        TellWords(span, length, ref to);
        if (span.First == span.Last)
        {
            TellRoles(FeatureNames.AloneIs, span.First, ref to);
        }

        var key = span.First == span.Last ? first.Key : NameLexicon.BuiltIn.Find(_text.AsSpan(first.Start, length));
        TellPlaces(span, key, ref to);
        TellListed(span, length, key, ref to);
        TellSound(span, length, ref to);
        if (length is > 1 and <= LongestPerson && Misreadings.NameCost(_text.AsSpan(first.Start, length)) is var cost && float.IsFinite(cost))
        {
            TellNameCost(span, (int)(cost / 2), ref to);
            TellDue(span, length, (int)(cost / 4), ref to);
        }
    }

    // 分析师|严密|认为: behind an office, and before what people do, a name is due, be it a word.
    private void TellDue<T>(NameSpan span, int length, int cost, ref T to)
        where T : struct, ISpanFeatures
    {
        if (span.First == 0 || !_units[span.First - 1].Is(NameRole.Office | NameRole.PersonNoun | NameRole.Relation))
        {
            return;
        }

        to.Begin(FeatureNames.Due);
        to.Add(_units[span.First - 1].Is(NameRole.Office) ? 'o' : 'n');
        SpanText.AddNumber(length, ref to);
        to.Add('c');
        SpanText.AddNumber(cost, ref to);
        to.Take();
        to.Add(span.Last + 1 == _units.Length || _units[span.Last + 1].Kind == TokenKind.Mark ? 'm' : _units[span.Last + 1].Is(NameRole.PersonVerb) ? 'v' : '-');
        to.Take();
    }

    private void TellReadingFurther<T>(NameSpan span, ref T to)
        where T : struct, ISpanFeatures
    {
        ref readonly var first = ref _units[span.First];
        ref readonly var last = ref _units[span.Last];
        _words.BeginReading(span, ref to);
        to.Add('l');
        SpanText.AddNumber(SpanText.Steps(last.End - first.Start), ref to);
        to.Take();

        _words.BeginReading(span, ref to);
        to.Add('g');
        _words.AddTag(span.First - 1, ref to);
        _words.AddTag(span.Last + 1, ref to);
        to.Take();

        _words.BeginReading(span, ref to);
        to.Add('e');
        _words.AddWord(span.Last, ref to);
        to.Take();

        _words.BeginReading(span, ref to);
        to.Add('r');
        to.Add(SpanText.Ending(last));
        to.Add(SpanText.Letter(first.Kind));
        to.Take();

        if (first.IsOfName && !last.Ends && last.Token == first.Token)
        {
            TellEnclosing(span, ref to);
        }
        else if (first.Reading == TokenKind.Person && span.IsReading(_units))
        {
            to.Begin(first.Sure ? FeatureNames.SureMargin : FeatureNames.Margin);
            SpanText.AddNumber(Math.Clamp((int)MathF.Floor(first.Margin / 2), LeastMargin, MostMargin) - LeastMargin, ref to);
            to.Add('l');
            SpanText.AddNumber(Math.Min(9, last.End - first.Start), ref to);
            to.Take();
        }
    }

    // Of a part of what the grammar reads as one name: how that ends.
    private void TellEnclosing<T>(NameSpan span, ref T to)
        where T : struct, ISpanFeatures
    {
        var end = span.Last;
        while (!_units[end].Ends)
        {
            end++;
        }

        BeginEnclosing(span, end, ref to);
        _words.AddWord(end, ref to);
        to.Take();

        BeginEnclosing(span, end, ref to);
        to.Add(SpanText.Ending(_units[end]));
        _words.AddTag(span.First, ref to);
        to.Take();
    }

    private void BeginEnclosing<T>(NameSpan span, int end, ref T to)
        where T : struct, ISpanFeatures
    {
        to.Begin(FeatureNames.PartOf);
        to.Add(SpanText.Letter(_units[end].Reading));
        to.Add(_units[end].Sure ? '!' : '?');
        to.Add(_units[span.First].Begins ? '[' : '-');
    }

    private void TellWords<T>(NameSpan span, int length, ref T to)
        where T : struct, ISpanFeatures
    {
        to.Begin(FeatureNames.Last);
        _words.AddWord(span.Last, ref to);
        to.Add('n');
        SpanText.AddNumber(span.Last - span.First, ref to);
        to.Take();

        to.Begin(FeatureNames.Begins);
        to.Add(_simplified[_units[span.First].Start - _units[0].Start]);
        to.Add('l');
        SpanText.AddNumber(SpanText.Steps(length), ref to);
        to.Take();
        if (length > 1 && _units[span.Last].Length == 1)
        {
            TellEnd(span.Last, ref to);
        }

        to.Begin(FeatureNames.Tags);
        for (var i = span.First; i <= span.Last && i < span.First + MostTags; i++)
        {
            _words.AddTag(i, ref to);
            to.Add('.');
        }

        to.Take();
        to.Add('_');
        _words.AddWord(span.Last, ref to);
        to.Take();
        for (var i = span.First + 1; i < span.Last; i++)
        {
            to.Begin(FeatureNames.Inside);
            _words.AddWord(i, ref to);
            to.Take();
        }

        to.Begin(FeatureNames.TagBefore);
        _words.AddTag(span.First - 1, ref to);
        to.Add('_');
        _words.AddTag(span.First, ref to);
        to.Add('n');
        SpanText.AddNumber(span.Last - span.First, ref to);
        to.Take();
    }

    private void TellEnd<T>(int last, ref T to)
        where T : struct, ISpanFeatures
    {
        var end = _units[last].End - _units[0].Start;
        to.Begin(FeatureNames.Ends);
        to.Add(_simplified[end - 2]);
        to.Add(_simplified[end - 1]);
        to.Take();
    }

    private void TellNeighbour<T>(FeatureName name, int neighbour, int own, ref T to)
        where T : struct, ISpanFeatures
    {
        to.Begin(name);
        _words.AddWord(neighbour, ref to);
        to.Take();
        to.Add('_');
        _words.AddTag(own, ref to);
        to.Take();
    }

    private void TellRoles<T>(FeatureName name, int at, ref T to)
        where T : struct, ISpanFeatures
    {
        for (var roles = (uint)at < (uint)_units.Length ? (uint)_units[at].Roles : 0; roles != 0; roles &= roles - 1)
        {
            to.Begin(name);
            SpanText.AddNumber(System.Numerics.BitOperations.TrailingZeroCount(roles), ref to);
            to.Take();
        }
    }
}
