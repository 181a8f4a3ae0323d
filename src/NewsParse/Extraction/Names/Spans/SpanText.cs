using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Names.Spans;

/// <summary>Writes what the units of a stretch are into features.</summary>
internal readonly ref struct SpanText(ReadOnlySpan<NameUnit> units, ReadOnlySpan<char> simplified)
{
    private static readonly int[] Lengths = [1, 2, 3, 4, 5, 6, 8, 12];

    private readonly ReadOnlySpan<NameUnit> _units = units;
    private readonly ReadOnlySpan<char> _simplified = simplified;

    /// <summary>Writes a text as features have it: in Simplified characters, no blanks, so that a feature is a cell of a row.</summary>
    public static void Simplify(ReadOnlySpan<char> text, Span<char> simplified)
    {
        for (var i = 0; i < text.Length; i++)
        {
            simplified[i] = char.IsWhiteSpace(text[i]) || char.IsControl(text[i]) ? '_' : Script.Simplify(text[i]);
        }
    }

    /// <summary>Begins a feature with how the grammar reads a span.</summary>
    public void BeginReading<T>(NameSpan span, ref T to)
        where T : struct, ISpanFeatures
    {
        ref readonly var first = ref _units[span.First];
        ref readonly var last = ref _units[span.Last];
        to.Begin(FeatureNames.Reading);
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

    /// <summary>Adds the word of a unit; # outside the stretch, 0 for digits and Latin letters.</summary>
    public void AddWord<T>(int at, ref T to)
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

    /// <summary>Adds the tag of a unit's word, or a letter for what is no word.</summary>
    public void AddTag<T>(int at, ref T to)
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

    /// <summary>Adds a number from 0 to 99.</summary>
    public static void AddNumber<T>(int number, ref T to)
        where T : struct, ISpanFeatures
    {
        if (number >= 10)
        {
            to.Add((char)('0' + (number / 10)));
        }

        to.Add((char)('0' + (number % 10)));
    }

    /// <summary>A length in steps.</summary>
    public static int Steps(int length)
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

    /// <summary>A letter for what names a unit's word ends.</summary>
    public static char Ending(in NameUnit unit) =>
        unit.Is(NameRole.OrgSuffix) ? 'S' : unit.Is(NameRole.WeakOrgSuffix) ? 'W' : unit.Is(NameRole.PlaceSuffix) ? 'P' : unit.Is(NameRole.OrgName) ? 'N' : '-';

    /// <summary>A letter for a kind.</summary>
    public static char Letter(TokenKind kind) => kind switch
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
