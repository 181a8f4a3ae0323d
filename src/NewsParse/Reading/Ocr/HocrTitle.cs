namespace NewsParse.Reading.Ocr;

/// <summary>The properties in an hOCR element's title: bbox 95 96 551 127; baseline -0.002 0; x_wconf 94.</summary>
internal readonly ref struct HocrTitle(ReadOnlySpan<char> title)
{
    private readonly ReadOnlySpan<char> _title = title;

    /// <summary>True if the element states a box, right or wrong.</summary>
    public bool HasBox => !Value("bbox").IsEmpty;

    /// <summary>The box; null if there is none or it is impossible.</summary>
    public Box? Box
    {
        get
        {
            var value = Value("bbox");
            Span<double> edges = stackalloc double[4];
            for (var i = 0; i < 4; i++)
            {
                edges[i] = Next(ref value);
            }

            return OcrBox.OfCorners(edges[0], edges[1], edges[2], edges[3]);
        }
    }

    /// <summary>A number; NaN if absent.</summary>
    public double Number(string key)
    {
        var value = Value(key);
        return Next(ref value);
    }

    /// <summary>A property's value; empty if absent.</summary>
    public ReadOnlySpan<char> Value(string key)
    {
        var rest = _title;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf(';');
            var property = (end < 0 ? rest : rest[..end]).Trim();
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (property.StartsWith(key, StringComparison.Ordinal) && property.Length > key.Length && char.IsWhiteSpace(property[key.Length]))
            {
                return property[key.Length..].Trim();
            }
        }

        return [];
    }

    private static double Next(ref ReadOnlySpan<char> numbers)
    {
        numbers = numbers.TrimStart();
        var end = numbers.IndexOfAny(' ', '\t', '\n');
        var number = OcrBox.Number(end < 0 ? numbers : numbers[..end]);
        numbers = end < 0 ? [] : numbers[end..];
        return number;
    }
}
