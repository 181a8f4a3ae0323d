using NewsParse.Text;

namespace NewsParse.Splitting.Grammar;

/// <summary>What a stretch of a byline is.</summary>
internal enum TokenClass
{
    /// <summary>A word of <see cref="BylineWord"/>.</summary>
    Word,

    /// <summary>Characters that are no such word: names, units, places.</summary>
    Run,

    /// <summary>A slash or colon, which binds what stands on either side.</summary>
    Binder,

    /// <summary>A comma or the like, which parts what stands on either side.</summary>
    Parting,

    /// <summary>Something in brackets or title marks.</summary>
    Remark,
}

/// <summary>A stretch of a byline.</summary>
internal readonly record struct BylineToken(TokenClass Class, int From, int To, BylineWord? Word = null, int Slips = 0);

/// <summary>Cuts a byline into the words of its trade and what stands between them.</summary>
internal static class BylineTokens
{
    private const int MostTokens = 40;

    /// <summary>What OCR makes of square and round marks.</summary>
    private const string MisreadBullets = "国圆圈目口回因囗日田图";

    /// <summary>Marks that papers set before bylines.</summary>
    private const string Bullets = "□■☐☑☉●◎○◇◆★☆△▲▼▽⊙◉※▪▫▎▍▌█►▶◀◁▷◊❖✦✱＊*·|—～~#";

    /// <summary>True if the character before a role is a mark that OCR took for one of the like shape.</summary>
    public static bool IsMisreadBullet(Glance glance, int at, int to) =>
        MisreadBullets.Contains(glance[at]) && BylineWord.All.TryMatch(glance, at + 1, out var word, out var length, out var slips) && slips == 0
        && (word.Class == WordClass.Role || (word.Class == WordClass.Unit && LeadsToRole(glance, at + 1 + length, to)));

    /// <summary>A mark that papers set before bylines.</summary>
    public static bool IsBullet(char c) => Bullets.Contains(c) || c is >= '\uE000' and <= '\uF8FF';

    /// <summary>The tokens of a range; null if it holds something that no byline holds.</summary>
    /// <param name="glance">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="to">Where to stop.</param>
    /// <param name="isOpen">True if the byline may end before the range does, at the first sign that no byline holds.</param>
    public static List<BylineToken>? Read(Glance glance, int from, int to, bool isOpen)
    {
        var tokens = new List<BylineToken>();
        var i = from;
        while (i < to && tokens.Count < MostTokens)
        {
            var c = glance[i];
            if (IsSign(c, out var sign))
            {
                tokens.Add(new(sign, i, i + 1));
                i++;
            }
            else if (Closing(c) is var closing && closing != '\0')
            {
                var end = glance.Find(closing, i, to);
                if (end < 0)
                {
                    return isOpen ? tokens : null;
                }

                tokens.Add(new(TokenClass.Remark, i, end + 1));
                i = end + 1;
            }
            else if (tokens.Count > 0 && OthersEnd(glance, i, to) is > 0 and var others)
            {
                tokens.Add(new(TokenClass.Parting, i, others));
                i = others;
            }
            else if (tokens.Count > 0 && SentEnd(glance, i) is > 0 and var sent)
            {
                tokens.Add(new(TokenClass.Parting, i, sent));
                i = sent;
            }
            else if (TryWord(glance, i, from, to, tokens, out var word))
            {
                tokens.Add(word);
                i = word.To;
            }
            else if (Chars.IsHan(c) || (c == '·' && tokens.Count > 0 && tokens[^1] is { Class: TokenClass.Run } dotted && dotted.To == i))
            {
                if (tokens.Count > 0 && tokens[^1] is { Class: TokenClass.Run } run && run.To == i)
                {
                    tokens[^1] = run with { To = i + 1 };
                }
                else
                {
                    tokens.Add(new(TokenClass.Run, i, i + 1));
                }

                i++;
            }
            else
            {
                return isOpen ? tokens : null;
            }
        }

        return i < to && !isOpen ? null : tokens;
    }

    // 甲、乙 等四十七人: where those end who are not named; 0 if there is no such word.
    private static int OthersEnd(Glance glance, int at, int to)
    {
        if (glance[at] != '等')
        {
            return 0;
        }

        var end = at + 1 + (Numerals.TryRead(glance, at + 1, out _, out var length) ? length : 0);
        end += glance[end] is '人' or '户' or '名' or '位' ? 1 : 0;
        return end == to || glance.BlankBefore(end) || (end < to && BylineWord.All.TryMatch(glance, end, out _, out _)) ? end : 0;
    }

    // 8月9日 before 发自; 0 if there is no such day.
    private static int SentEnd(Glance glance, int at) =>
        PrintedDate.TryRead(glance, at, out var date) && date.Day is not null && BylineWord.All.TryMatch(glance, at + date.Length, out var word, out _) && word.Class == WordClass.From ? at + date.Length : 0;

    private static bool IsSign(char c, out TokenClass sign)
    {
        sign = c is '/' or '：' ? TokenClass.Binder : TokenClass.Parting;
        return c is '/' or '：' or '、' or '，' or '；' or '|' or '&' or '.' or '．' or '”' or '"';
    }

    private static char Closing(char c) => c switch
    {
        '（' => '）',
        '《' => '》',
        '“' => '”',
        _ => '\0',
    };

    private static bool TryWord(Glance glance, int at, int from, int to, List<BylineToken> tokens, out BylineToken token)
    {
        token = default;
        if (!BylineWord.All.TryMatch(glance, at, out var word, out var length, out var slips) || at + length > to || (slips > 0 && word.Class != WordClass.Role))
        {
            return false;
        }

        var opens = at == from || glance.BlankBefore(at) || tokens is [.., { Class: not TokenClass.Run }];
        var closes = at + length == to || glance.BlankBefore(at + length) || Chars.IsMark(glance[at + length]);
        var fits = word.Class switch
        {
            // 文 and 图 are also parts of names: alone only, or at the end where nothing follows (林远山摄).
            WordClass.Deed when length == 1 => closes && (opens || (glance[at] is '摄' or '译' or '影' or '图' && tokens is [.., { Class: TokenClass.Run } run] && at - run.From >= 2)),

            // 林远文/摄: the name is 林远文.
            WordClass.Deed when glance[at] == '文' && glance[at + length - 1] == '摄' => opens || !(tokens is [.., { Class: TokenClass.Run } name] && at - name.From < 3),

            // 某某主持并讲话 is a heading.
            WordClass.Deed when word.Deeds == Deeds.Edit => opens || closes,

            // 专访某某, 接受本报专访谈某某: whom the paper spoke to.
            WordClass.Deed when glance[at] == '专' && glance[at + 1] == '访' => closes,
            WordClass.Adjective => LeadsToRole(glance, at + length, to),
            WordClass.Unit => opens || LeadsToRole(glance, at + length, to),
            WordClass.Source => opens,
            WordClass.From => length > 1 || opens,
            _ => true,
        };
        token = new(TokenClass.Word, at, at + length, word, slips);
        return fits;
    }

    /// <summary>True if the words at an index are a role, with what narrows it.</summary>
    public static bool LeadsToRole(Glance glance, int at, int to) =>
        at < to && BylineWord.All.TryMatch(glance, at, out var word, out var length, out _)
        && (word.Class == WordClass.Role || (word.Class is WordClass.Adjective && LeadsToRole(glance, at + length, to)));
}
