namespace NewsParse;

/// <summary>A resolved date: a year, a quarter, a month, a day, a minute, or a range of one of these.</summary>
/// <param name="Value">The ISO-like form: YYYY, YYYY-Qn, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDTHH:MM, or start/end.</param>
public readonly record struct NewsDate(string Value)
{
    /// <summary>The form of <see cref="Value"/>.</summary>
    public override string ToString() => Value;
}
