using NewsParse.Extraction.People;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Names.Spans;

/// <summary>What speaks for or against a span being a name: its words and those beside it, how the grammar reads it, what the lexicon says. All characters are Simplified ones: both scripts share their features.</summary>
/// <remarks>The features are those of the unit that begins a span, of the unit that ends it, and of the span as a whole: the first two are the same for many spans.</remarks>
internal readonly ref struct SpanFeatures(ReadOnlySpan<NameUnit> units, ReadOnlySpan<char> simplified, string text)
{
    private const int MostTags = 5;
    private const int MostMargin = 8;
    private const int LeastMargin = -4;
    private const int LongestPerson = 4;
    private const int LongestSound = 8;
    private const int MostSoundCost = 30;
    private static readonly int[] Lengths = [1, 2, 3, 4, 5, 6, 8, 12];

    private static readonly FeatureName Reading = new("read ");
    private static readonly FeatureName PartOf = new("part of ");
    private static readonly FeatureName SureMargin = new("margin, sure ");
    private static readonly FeatureName Margin = new("margin ");
    private static readonly FeatureName First = new("first ");
    private static readonly FeatureName Last = new("last ");
    private static readonly FeatureName Begins = new("begins ");
    private static readonly FeatureName Ends = new("ends ");
    private static readonly FeatureName Tags = new("tags ");
    private static readonly FeatureName Inside = new("inside ");
    private static readonly FeatureName Before = new("before ");
    private static readonly FeatureName Behind = new("behind ");
    private static readonly FeatureName TagBefore = new("tag before ");
    private static readonly FeatureName TagBehind = new("tag behind ");
    private static readonly FeatureName AloneIs = new("alone is ");
    private static readonly FeatureName FirstIs = new("first is ");
    private static readonly FeatureName LastIs = new("last is ");
    private static readonly FeatureName BeforeIs = new("before is ");
    private static readonly FeatureName BehindIs = new("behind is ");
    private static readonly FeatureName PlaceFirst = new("place first");
    private static readonly FeatureName PlaceInside = new("place inside");
    private static readonly FeatureName Place = new("place ");
    private static readonly FeatureName Places = new("places ");
    private static readonly FeatureName PlaceBehind = new("place behind ");
    private static readonly FeatureName PlaceBefore = new("place before ");
    private static readonly FeatureName NameCost = new("cost ");
    private static readonly FeatureName Dotted = new("dotted l");
    private static readonly FeatureName BySound = new("by sound ");

    private readonly ReadOnlySpan<NameUnit> _units = units;
    private readonly ReadOnlySpan<char> _simplified = simplified;
    private readonly string _text = text;

    /// <summary>A feature of every span.</summary>
    public static FeatureName All { get; } = new("all");

    /// <summary>Writes a text as features have it: in Simplified characters, no blanks, so that a feature is a cell of a row.</summary>
    public static void Simplify(ReadOnlySpan<char> text, Span<char> simplified)
    {
        for (var i = 0; i < text.Length; i++)
        {
            simplified[i] = char.IsWhiteSpace(text[i]) || char.IsControl(text[i]) ? '_' : Script.Simplify(text[i]);
        }
    }

    /// <summary>Tells the features of a unit that begins spans.</summary>
    public void TellFirst<T>(int first, ref T to)
        where T : struct, ISpanFeatures
    {
        to.Begin(First);
        AddWord(first, ref to);
        to.Take();

        to.Begin(Before);
        AddWord(first - 1, ref to);
        to.Take();
        to.Add('_');
        AddTag(first, ref to);
        to.Take();

        TellRoles(BeforeIs, first - 1, ref to);
        TellRoles(FirstIs, first, ref to);
    }

    /// <summary>Tells the features of a unit that ends spans.</summary>
    public void TellLast<T>(int last, ref T to)
        where T : struct, ISpanFeatures
    {
        to.Begin(Last);
        AddWord(last, ref to);
        to.Take();

        to.Begin(Behind);
        AddWord(last + 1, ref to);
        to.Take();
        to.Add('_');
        AddTag(last, ref to);
        to.Take();

        to.Begin(TagBehind);
        AddTag(last + 1, ref to);
        to.Add('_');
        AddTag(last, ref to);
        to.Take();

        TellRoles(BehindIs, last + 1, ref to);
        TellRoles(LastIs, last, ref to);
        if (_units[last].Length > 1)
        {
            TellEnd(last, ref to);
        }
    }

    /// <summary>Tells how the grammar reads a span.</summary>
    public void TellReading<T>(NameSpan span, ref T to)
        where T : struct, ISpanFeatures
    {
        to.Begin(All);
        to.Take();
        BeginReading(span, ref to);
        to.Take();
        to.Add('n');
        AddNumber(span.Last - span.First, ref to);
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
            TellRoles(AloneIs, span.First, ref to);
        }

        TellLexicon(span, ref to);
        TellSound(span, length, ref to);
        if (length is > 1 and <= LongestPerson && Misreadings.NameCost(_text.AsSpan(first.Start, length)) is var cost && float.IsFinite(cost))
        {
            TellNameCost(span, (int)(cost / 2), ref to);
        }
    }

    private void TellReadingFurther<T>(NameSpan span, ref T to)
        where T : struct, ISpanFeatures
    {
        ref readonly var first = ref _units[span.First];
        ref readonly var last = ref _units[span.Last];
        BeginReading(span, ref to);
        to.Add('l');
        AddNumber(Steps(last.End - first.Start), ref to);
        to.Take();

        BeginReading(span, ref to);
        to.Add('g');
        AddTag(span.First - 1, ref to);
        AddTag(span.Last + 1, ref to);
        to.Take();

        BeginReading(span, ref to);
        to.Add('e');
        AddWord(span.Last, ref to);
        to.Take();

        BeginReading(span, ref to);
        to.Add('r');
        to.Add(Ending(last));
        to.Add(Letter(first.Kind));
        to.Take();

        if (first.IsOfName && !last.Ends && last.Token == first.Token)
        {
            TellEnclosing(span, ref to);
        }
        else if (first.Reading == TokenKind.Person && span.IsReading(_units))
        {
            to.Begin(first.Sure ? SureMargin : Margin);
            AddNumber(Math.Clamp((int)MathF.Floor(first.Margin / 2), LeastMargin, MostMargin) - LeastMargin, ref to);
            to.Add('l');
            AddNumber(Math.Min(9, last.End - first.Start), ref to);
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

        to.Begin(PartOf);
        to.Add(Letter(_units[end].Reading));
        to.Add(_units[end].Sure ? '!' : '?');
        to.Add(_units[span.First].Begins ? '[' : '-');
        AddWord(end, ref to);
        to.Take();

        to.Begin(PartOf);
        to.Add(Letter(_units[end].Reading));
        to.Add(_units[end].Sure ? '!' : '?');
        to.Add(_units[span.First].Begins ? '[' : '-');
        to.Add(Ending(_units[end]));
        AddTag(span.First, ref to);
        to.Take();
    }

    private void TellWords<T>(NameSpan span, int length, ref T to)
        where T : struct, ISpanFeatures
    {
        to.Begin(Last);
        AddWord(span.Last, ref to);
        to.Add('n');
        AddNumber(span.Last - span.First, ref to);
        to.Take();

        to.Begin(Begins);
        to.Add(_simplified[_units[span.First].Start - _units[0].Start]);
        to.Add('l');
        AddNumber(Steps(length), ref to);
        to.Take();
        if (length > 1 && _units[span.Last].Length == 1)
        {
            TellEnd(span.Last, ref to);
        }

        to.Begin(Tags);
        for (var i = span.First; i <= span.Last && i < span.First + MostTags; i++)
        {
            AddTag(i, ref to);
            to.Add('.');
        }

        to.Take();
        to.Add('_');
        AddWord(span.Last, ref to);
        to.Take();
        for (var i = span.First + 1; i < span.Last; i++)
        {
            to.Begin(Inside);
            AddWord(i, ref to);
            to.Take();
        }

        to.Begin(TagBefore);
        AddTag(span.First - 1, ref to);
        to.Add('_');
        AddTag(span.First, ref to);
        to.Add('n');
        AddNumber(span.Last - span.First, ref to);
        to.Take();
    }

    private void TellEnd<T>(int last, ref T to)
        where T : struct, ISpanFeatures
    {
        var end = _units[last].End - _units[0].Start;
        to.Begin(Ends);
        to.Add(_simplified[end - 2]);
        to.Add(_simplified[end - 1]);
        to.Take();
    }

    private void TellRoles<T>(FeatureName name, int at, ref T to)
        where T : struct, ISpanFeatures
    {
        for (var roles = (uint)at < (uint)_units.Length ? (uint)_units[at].Roles : 0; roles != 0; roles &= roles - 1)
        {
            to.Begin(name);
            AddNumber(System.Numerics.BitOperations.TrailingZeroCount(roles), ref to);
            to.Take();
        }
    }

    private void TellLexicon<T>(NameSpan span, ref T to)
        where T : struct, ISpanFeatures
    {
        for (var i = span.First; i < span.Last; i++)
        {
            if (_units[i].Kind == TokenKind.Place || _units[i].Reading == TokenKind.Place)
            {
                to.Begin(i == span.First ? PlaceFirst : PlaceInside);
                to.Take();
                break;
            }
        }

        var lexicon = NameLexicon.BuiltIn;
        var key = span.First == span.Last ? _units[span.First].Key : lexicon.Find(_text.AsSpan(_units[span.First].Start, _units[span.Last].End - _units[span.First].Start));
        if (key <= 0 || lexicon.PlacesOf(key) is not { Length: > 0 } places)
        {
            return;
        }

        to.Begin(places.Length > 1 ? Places : Place);
        AddNumber((int)lexicon.PlaceKindOf(places[0] >> 1), ref to);
        to.Take();
        to.Begin(PlaceBehind);
        AddWord(span.First - 1, ref to);
        to.Take();
        to.Begin(PlaceBefore);
        AddWord(span.Last + 1, ref to);
        to.Take();
    }

    // 戈兰·彼得罗维奇: a dot joins the parts of a name; and how much the characters are those that foreign names are written with.
    private void TellSound<T>(NameSpan span, int length, ref T to)
        where T : struct, ISpanFeatures
    {
        var name = _text.AsSpan(_units[span.First].Start, length);
        if (NameMarks.HasDot(name))
        {
            to.Begin(Dotted);
            AddNumber(Steps(length), ref to);
            to.Take();
        }
        else if (length is > 1 and <= LongestSound)
        {
            var cost = 0f;
            foreach (var c in name)
            {
                cost += NameLexicon.BuiltIn.CharCost(c, NameChar.Sound);
            }

            to.Begin(BySound);
            AddNumber(Math.Clamp((int)(2 * cost / length), 0, MostSoundCost), ref to);
            to.Add('l');
            AddNumber(length, ref to);
            to.Take();
        }
    }

    // How unlikely the characters are as a Chinese name.
    private void TellNameCost<T>(NameSpan span, int cost, ref T to)
        where T : struct, ISpanFeatures
    {
        to.Begin(NameCost);
        AddNumber(cost, ref to);
        to.Take();
        to.Add('_');
        AddTag(span.Last + 1, ref to);
        to.Take();

        BeginReading(span, ref to);
        to.Add('c');
        AddNumber(cost, ref to);
        to.Take();
    }

    private void BeginReading<T>(NameSpan span, ref T to)
        where T : struct, ISpanFeatures
    {
        ref readonly var first = ref _units[span.First];
        ref readonly var last = ref _units[span.Last];
        to.Begin(Reading);
        if (span.IsReading(_units))
        {
            to.Add('=');
            to.Add(Letter(first.Reading));
            to.Add(last.Sure ? '!' : '?');
            return;
        }

        to.Add(Letter(first.Reading));
        to.Add(first.Begins ? '[' : '-');
        to.Add(Letter(last.Reading));
        to.Add(last.Ends ? ']' : '-');
    }

    private void AddWord<T>(int at, ref T to)
        where T : struct, ISpanFeatures
    {
        if ((uint)at >= (uint)_units.Length)
        {
            to.Add('#');
        }
        else if (_units[at].Kind == TokenKind.Latin)
        {
            to.Add('0');
        }
        else
        {
            foreach (var c in _simplified.Slice(_units[at].Start - _units[0].Start, _units[at].Length))
            {
                to.Add(c);
            }
        }
    }

    private void AddTag<T>(int at, ref T to)
        where T : struct, ISpanFeatures
    {
        if ((uint)at >= (uint)_units.Length)
        {
            to.Add('#');
        }
        else if (_units[at].Kind != TokenKind.Word)
        {
            to.Add(Letter(_units[at].Kind));
        }
        else
        {
            to.Add(_units[at].Tag);
            if (_units[at].Tag2 != ' ')
            {
                to.Add(_units[at].Tag2);
            }
        }
    }

    private static void AddNumber<T>(int number, ref T to)
        where T : struct, ISpanFeatures
    {
        if (number >= 10)
        {
            to.Add((char)('0' + (number / 10)));
        }

        to.Add((char)('0' + (number % 10)));
    }

    private static int Steps(int length)
    {
        foreach (var step in Lengths)
        {
            if (length <= step)
            {
                return step;
            }
        }

        return 20;
    }

    private static char Ending(in NameUnit unit) =>
        unit.Is(NameRole.OrgSuffix) ? 'S' : unit.Is(NameRole.WeakOrgSuffix) ? 'W' : unit.Is(NameRole.PlaceSuffix) ? 'P' : unit.Is(NameRole.OrgName) ? 'N' : '-';

    private static char Letter(TokenKind kind) => kind switch
    {
        TokenKind.Person => 'P',
        TokenKind.Place => 'L',
        TokenKind.Organization => 'O',
        TokenKind.Sound => 'S',
        TokenKind.Mark => 'M',
        TokenKind.Latin => 'A',
        TokenKind.Unknown => 'U',
        _ => 'w',
    };
}
