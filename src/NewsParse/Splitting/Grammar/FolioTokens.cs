using NewsParse.Text;

namespace NewsParse.Splitting.Grammar;

/// <summary>What a stretch of a folio is.</summary>
internal enum FolioClass
{
    /// <summary>A date in the Western calendar or of the Republic.</summary>
    Date,

    /// <summary>星期五.</summary>
    Weekday,

    /// <summary>A date of the old calendar, a solar term.</summary>
    Lunar,

    /// <summary>第A01版, 版3, or a bare number.</summary>
    PageNumber,

    /// <summary>责任编辑 and the like.</summary>
    Staff,

    /// <summary>A number, a code, an address, with the word that says so.</summary>
    Small,

    /// <summary>Chinese characters that are none of these: title, page name, person, anything.</summary>
    Text,

    /// <summary>Signs.</summary>
    Sign,

    /// <summary>Latin letters and figures that are none of these.</summary>
    Latin,
}

/// <summary>A stretch of a folio.</summary>
internal readonly record struct FolioToken(FolioClass Class, int From, int To, PrintedDate Date = default, int Weekday = -1, bool HasWord = false)
{
    public int Length => To - From;
}

/// <summary>Cuts a line into what folios are made of.</summary>
internal static class FolioTokens
{
    private const int Most = 60;
    private const string Weekdays = "日一二三四五六";
    private const string LunarChars = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥年正一二三四五六七八九十冬腊闰月初廿卅大小日鼠牛虎兔龙蛇马羊猴鸡狗猪";

    /// <summary>The tokens of a whole glance.</summary>
    public static List<FolioToken> Read(Glance glance)
    {
        var tokens = new List<FolioToken>();
        var i = 0;
        while (i < glance.Length && tokens.Count < Most)
        {
            var token = Next(glance, i, tokens is [] or [.., { Class: not (FolioClass.Text or FolioClass.Latin) }]);
            if (tokens is [.., var last] && token.Class == last.Class && last.Class is FolioClass.Text or FolioClass.Latin && (!glance.BlankBefore(i) || IsSpread(glance, last.To - 1, token)))
            {
                tokens[^1] = last with { To = token.To };
            }
            else
            {
                tokens.Add(token);
            }

            i = token.To;
        }

        return tokens;
    }

    // 南 溪 日 报 is one word.
    private static bool IsSpread(Glance glance, int before, FolioToken token) =>
        token is { Class: FolioClass.Text, Length: 1 } && (before == 0 || glance.BlankBefore(before)) && (token.To == glance.Length || glance.BlankBefore(token.To));

    private static FolioToken Next(Glance glance, int i, bool opens)
    {
        if (PrintedDate.TryRead(glance, i, out var date) && (date.Month is not null || Stands(glance, i, i + date.Length)) && !IsInNumber(glance, i, i + date.Length))
        {
            return new(FolioClass.Date, i, i + date.Length, date);
        }

        if (EnglishDate.TryRead(glance, i, out date))
        {
            return new(FolioClass.Date, i, i + date.Length, date);
        }

        if (TryWeekday(glance, i, out var weekday, out var length))
        {
            return new(FolioClass.Weekday, i, i + length, Weekday: weekday);
        }

        if (TryPageNumber(glance, i, opens || glance.BlankBefore(i), out length, out var hasWord))
        {
            return new(FolioClass.PageNumber, i, i + length, HasWord: hasWord);
        }

        if (TryGanzhi(glance, i, out length))
        {
            return new(FolioClass.Lunar, i, i + length);
        }

        if (FolioWords.All.TryMatch(glance, i, out var word, out length, out var slips) && (slips == 0 || length > 2))
        {
            return word switch
            {
                FolioWord.Staff when i == 0 || glance.BlankBefore(i) || !Chars.IsHan(glance[i - 1]) || glance[i + length] == '：' => new(FolioClass.Staff, i, i + length, HasWord: true),
                FolioWord.Lunar => new(FolioClass.Lunar, i, LunarEnd(glance, i + length)),
                FolioWord.Term when Stands(glance, i, i + length) => new(FolioClass.Lunar, i, i + length),
                FolioWord.Contact or FolioWord.Code => new(FolioClass.Small, i, ValueEnd(glance, i + length), HasWord: true),
                FolioWord.Count when TryCount(glance, i + length, out var end) => new(FolioClass.Small, i, end, HasWord: true),
                FolioWord.Organ => new(FolioClass.Small, i, i + length, HasWord: true),
                _ => Plain(glance, i),
            };
        }

        return Plain(glance, i);
    }

    private static FolioToken Plain(Glance glance, int i)
    {
        var c = glance[i];
        return new(Chars.IsHan(c) ? FolioClass.Text : Chars.IsLatinOrDigit(c) ? FolioClass.Latin : FolioClass.Sign, i, i + 1);
    }

    private static bool TryWeekday(Glance glance, int i, out int weekday, out int length)
    {
        (weekday, length) = (-1, 0);
        var word = glance[i] is '星' && glance[i + 1] is '期' ? 2 : glance[i] is '礼' && glance[i + 1] is '拜' ? 2 : glance[i] is '周' && Stands(glance, i, i + 2) ? 1 : 0;

        // 下星期六 is a day of an article.
        word = i > 0 && glance[i - 1] is '下' or '上' or '本' or '这' or '每' or '个' ? 0 : word;
        if (word > 0)
        {
            var day = glance[i + word] is '天' or '曰' ? '日' : glance[i + word];
            weekday = Weekdays.IndexOf(day, StringComparison.Ordinal);
            length = word + (weekday >= 0 ? 1 : 0);

            // 星期 with its figure lost is a weekday too; 周 alone is not.
            return weekday >= 0 || (word == 2 && (i + 2 == glance.Length || glance.BlankBefore(i + 2)));
        }

        return EnglishDate.TryReadDay(glance, i, out weekday, out length);
    }

    // 第A01版, 03版, 第四版, 版3; A12 and 06 by themselves.
    private static bool TryPageNumber(Glance glance, int at, bool opens, out int length, out bool hasWord)
    {
        var i = at + (glance[at] == '第' ? 1 : 0);
        if (glance[at] == '版' && glance[at + 1] is '：' or '次' && char.IsAsciiDigit(glance[at + 2]))
        {
            i = at + 2;
        }

        var letters = 0;
        while (letters < 2 && char.IsAsciiLetter(glance[i]) && (letters == 0 || !glance.BlankBefore(i)))
        {
            (i, letters) = (i + 1, letters + 1);
        }

        if (letters > 0 && glance[i] is '·' or '—' && char.IsAsciiDigit(glance[i + 1]))
        {
            i++;
        }

        var digits = i;
        if (letters == 0 ? !Numerals.TryRead(glance, i, out _, out var count) : !CountDigits(glance, i, out count))
        {
            // A叠, B版
            (length, hasWord) = (i + 1 - at, letters == 1 && glance[i] is '版' or '叠');
            return hasWord && i > at;
        }

        i += count;
        if (glance[i] == '版' && glance[i + 1] is not ('本' or '权' or '税' or '图' or '画' or '面'))
        {
            // 上一版 is no number.
            (length, hasWord) = (i + 1 - at, true);
            return opens || glance[at] == '第' || char.IsAsciiLetterOrDigit(glance[at]);
        }

        (length, hasWord) = (i - at, false);
        return char.IsAsciiDigit(glance[digits]) && count <= 3 && glance[at] != '第' && opens && Closes(glance, i) && (glance.BlankBefore(at) || !char.IsAsciiLetterOrDigit(glance[at - 1]));
    }

    private static bool CountDigits(Glance glance, int at, out int count)
    {
        count = 0;
        while (count < 4 && char.IsAsciiDigit(glance[at + count]))
        {
            count++;
        }

        return count > 0;
    }

    private static bool TryGanzhi(Glance glance, int i, out int length)
    {
        length = 0;
        if ("甲乙丙丁戊己庚辛壬癸".Contains(glance[i]) && "子丑寅卯辰巳午未申酉戌亥".Contains(glance[i + 1]) && (glance[i + 2] == '年' || glance[i + 3] == '年'))
        {
            length = LunarEnd(glance, i) - i;
        }

        return length > 2;
    }

    private static int LunarEnd(Glance glance, int i)
    {
        while (i < glance.Length && (LunarChars.Contains(glance[i]) || char.IsAsciiDigit(glance[i])) && !(glance[i] == '星' || glance[i] == '周'))
        {
            i++;
        }

        return i;
    }

    // 电话：0371-66, CN41-0001, E-mail:a@b.c, 邮发代号 35-1
    private static int ValueEnd(Glance glance, int i)
    {
        while (i < glance.Length && (char.IsAscii(glance[i]) || glance[i] is '：' or '—' or '（' or '）' or '·' or '、' or '/' || Chars.IsLatinOrDigit(glance[i])) && glance[i] is not '\0')
        {
            i++;
        }

        return i;
    }

    // 总第1234期, 今日8版, 第12345号
    private static bool TryCount(Glance glance, int i, out int end)
    {
        while (glance[i] is '第' or '：' or '字' or '共' or '总')
        {
            i++;
        }

        end = i;
        while (Numerals.IsNumeral(glance[end]) || glance[end] is '百' or '千' or '万')
        {
            end++;
        }

        if (end == i || glance[end] is not ('期' or '号' or '版' or '张' or '页' or '元' or '角' or '分'))
        {
            return false;
        }

        end++;
        return true;
    }

    /// <summary>True if a stretch is bounded by blanks, signs or the ends.</summary>
    private static bool Stands(Glance glance, int from, int to) =>
        (from == 0 || glance.BlankBefore(from) || Chars.IsMark(glance[from - 1]) || glance[from - 1] is '日' or '版' or '期') && Closes(glance, to);

    private static bool Closes(Glance glance, int to) => to >= glance.Length || glance.BlankBefore(to) || Chars.IsMark(glance[to]) || glance[to] is '第' or '农' or '总';

    private static bool IsInNumber(Glance glance, int from, int to) => char.IsAsciiDigit(glance[from - 1]) || (char.IsAsciiDigit(glance[to]) && char.IsAsciiDigit(glance[to - 1]));
}
