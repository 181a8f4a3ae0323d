using System.Buffers;

namespace NewsParse.Extraction.Dates;

/// <summary>Whether a sentence looks ahead to a date.</summary>
internal enum Tense
{
    /// <summary>It does not, as far as its words tell.</summary>
    Plain,

    /// <summary>A beginning or a deadline, which lies before as often as after.</summary>
    Bound,

    /// <summary>It tells how things stand on the date (截至).</summary>
    AsOf,

    /// <summary>It does (将于, 定于, 预计).</summary>
    Ahead,
}

/// <summary>Tells the tense of a date from the words beside it.</summary>
internal static class Tenses
{
    private const int Reach = 48;

    // Words that look ahead wherever they stand; 将, which also marks an object, is asked for what follows it.
    private static readonly string[] AheadWords =
    [
        "定于", "定在", "定为", "订于", "订在", "拟于", "拟在", "拟定", "预计", "预定", "预期", "预测", "预报", "预料", "计划", "规划", "即将", "届时", "可望", "有望", "力争", "争取", "确保", "务必", "须于", "须在", "应于", "应在",
        "可于", "请于", "需于", "会于", "会在", "改于", "改在", "延至", "延期至", "延长至", "持续到", "持续至", "报名至", "准备在", "打算", "约定", "敲定", "限期", "倒计时", "截止时间", "报名时间", "公示期", "公示时间",
        "有效期", "还有", "希望", "要求", "务须", "不得迟于", "不晚于", "最迟", "最晚", "目标", "展期至", "展至", "将", "订", "定",
    ];

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;！？\n、");

    private const string AfterWill = "于在会有是对从由以与为开举召实继进正全陆再迎达不按组推建投成出启首暂停封恢分逐同公向持受采通取面设免提发可要增降根执赴参前亮上落续安改至加先集统严依派主承接完结闭揭挂动竣入试运营关延截陪再继";

    private static readonly SearchValues<char> FirstChars = SearchValues.Create([.. AheadWords.Select(word => word[0]).Distinct()]);

    /// <summary>The tense of a phrase.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the phrase starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="last">Where the date before it in its sentence ends; else where the sentence starts.</param>
    public static Tense Of(DateText text, int start, int end, int last)
    {
        if (text.Precedes(start, "截至") || text.Precedes(start, "截止") || text.Precedes(start, "截止到") || text.Precedes(start, "截至到"))
        {
            return Tense.AsOf;
        }

        if (LooksAhead(text, Math.Max(last, start - Reach), start, end) || LooksAheadAfter(text, end))
        {
            return Tense.Ahead;
        }

        return IsBound(text, start, end) ? Tense.Bound : Tense.Plain;
    }

    private static bool IsBound(DateText text, int start, int end) =>
        text.At(end) is '起' or '前' or '止' or '后' || text.Continues(end, "截止") || text.Continues(end, "之前") || text.Continues(end, "开始") || text.Continues(end, "以前") || text.Continues(end, "以后") || text.Continues(end, "之后")
        || (text.At(start - 1) is '至' or '到' && text.At(start - 2) is not ('甚' or '直' or '感' or '得' or '受' or '接' or '来' or '回'));

    private static bool LooksAhead(DateText text, int from, int start, int end)
    {
        for (var i = Next(text, from, start); i < start; i = Next(text, i + 1, start))
        {
            if (IsAheadAt(text, i, start, end))
            {
                return true;
            }
        }

        return false;
    }

    // In the clause of the date, or, where a comma follows it at once, in the next.
    private static bool LooksAheadAfter(DateText text, int end)
    {
        var start = Math.Min(text.At(end) is '，' or ',' ? end + 1 : end, text.Length);
        var reach = Math.Min(text.Length, start + Reach);
        var stop = text.Chars[start..reach].IndexOfAny(ClauseEnds);
        reach = stop < 0 ? reach : start + stop;
        for (var i = Next(text, start, reach); i < reach; i = Next(text, i + 1, reach))
        {
            if (IsAheadAt(text, i, i, i))
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(DateText text, int from, int to) => from >= to ? to : text.Chars[from..to].IndexOfAny(FirstChars) is var found and >= 0 ? from + found : to;

    private static bool IsAheadAt(DateText text, int index, int start, int end)
    {
        foreach (var word in AheadWords)
        {
            if (text.At(index) == word[0] && text.Continues(index, word))
            {
                if (word is "订" or "定")
                {
                    return index + 1 == start && start != end;
                }

                var next = index + 1 == start ? text.At(end) : text.At(index + 1);
                return word != "将" || index + 1 == start || (AfterWill.Contains(next, StringComparison.Ordinal) && text.At(index - 1) is not ('即' or '麻' or '名' or '大' or '健' or '上' or '干' or '中' or '小' or '老'));
            }
        }

        return false;
    }
}
