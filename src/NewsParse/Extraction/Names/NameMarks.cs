using System.Buffers;
using System.Text;

namespace NewsParse.Extraction.Names;

/// <summary>Single characters that bound names.</summary>
internal static class NameMarks
{
    private static readonly SearchValues<char> FunctionChars = SearchValues.Create("的了着過过是在和與与及或被把將将向對对從从於为為由以也都就还還很更最不没沒但而且并並又再之其此該该這这那哪每各某等们們说說称稱吗嗎呢吧啊我你他她它您到来來去给給让讓使令往至因所姓則则昨");
    private static readonly SearchValues<char> Dots = SearchValues.Create("·•・‧∙⋅．");
    private static readonly SearchValues<char> InnerMarks = SearchValues.Create("·•・‧∙⋅．-—–－‐.:`'’");
    private static readonly SearchValues<char> ReadForDots = SearchValues.Create(".:`'’");
    private static readonly SearchValues<char> AdminLetters = SearchValues.Create("省市县縣区區州旗镇鎮乡鄉村");
    private static readonly SearchValues<char> Determiners = SearchValues.Create("全各本该該我当當原每某两兩几幾数數此同另首整哪旧舊");
    private static readonly SearchValues<char> ThingEnds = SearchValues.Create("村镇鎮乡鄉县縣市区區街路族组組队隊部局处處院校厂廠票款证證费費会會赛賽");
    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十百千万萬两兩几幾数數多余餘个個〇零");

    /// <summary>A character that is hardly ever part of a name, since it works as a word of its own.</summary>
    public static bool IsFunctionChar(char c) => FunctionChars.Contains(c);

    /// <summary>The dot between the parts of a foreign or minority name, in the forms that fonts give it.</summary>
    public static bool IsDot(char c) => Dots.Contains(c);

    /// <summary>A half-width mark that OCR reads for the dot; between Chinese characters it is seldom anything else in print.</summary>
    public static bool IsReadForDot(char c) => ReadForDots.Contains(c);

    /// <summary>Index of the first mark that may join the parts of a name: the dot, what OCR reads for it, the hyphen in a given name; -1 for none.</summary>
    public static int IndexOfInnerMark(ReadOnlySpan<char> text) => text.IndexOfAny(InnerMarks);

    /// <summary>Whether a name has a dot, or what OCR has read for one.</summary>
    public static bool HasDot(ReadOnlySpan<char> name) => name.ContainsAny(Dots) || name.ContainsAny(ReadForDots);

    /// <summary>A name with one dot for the forms that fonts give it and the marks that OCR reads for it (托马斯. 米勒); the full-width full stop of some papers stays.</summary>
    public static string WithDots(string name)
    {
        if (!HasDot(name))
        {
            return name;
        }

        var dotted = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            dotted.Append(IsDot(c) && c != '．' || IsReadForDot(c) ? "·" : c == ' ' ? "" : c.ToString());
        }

        return dotted.ToString();
    }

    /// <summary>Whether a text is a number in Chinese characters or a vague one (几, 多).</summary>
    public static bool IsNumeral(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Numerals);

    /// <summary>Whether the character at a place goes on a number that stands before it (一千二百|万).</summary>
    public static bool GoesOnNumber(string text, int at) =>
        at > 0 && IsNumeral(text.AsSpan(at, 1)) && (char.IsAsciiDigit(text[at - 1]) || IsNumeral(text.AsSpan(at - 1, 1)));

    /// <summary>Whether a text counts something (三条, 一座).</summary>
    public static bool IsCounted(ReadOnlySpan<char> text) => text.Length > 1 && text[^1] is '个' or '個' or '条' or '條' or '座' or '家' or '处' or '處' or '所' or '间' or '間' or '片' or '段' && text[..^1].ContainsAny(Numerals);

    /// <summary>该, 各, 全: what follows is no name.</summary>
    public static bool IsDeterminer(char c) => Determiners.Contains(c);

    /// <summary>Last character of places, bodies and other things, and of few given names.</summary>
    public static bool EndsThings(char c) => ThingEnds.Contains(c);

    /// <summary>Last character of a division's name.</summary>
    public static bool IsAdminLetter(char c) => AdminLetters.Contains(c);
}
