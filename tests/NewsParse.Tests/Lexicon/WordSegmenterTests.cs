using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Lexicon;

public class WordSegmenterTests
{
    private static readonly WordSegmenter Segmenter = WordSegmenter.Default;

    // What jieba 0.42.1 gives in exact mode.
    [Theory]
    [InlineData("镇党委书记龚佩珊昨天到柳塘村检查春耕生产。", "镇/党委书记/龚佩珊/昨天/到/柳/塘村/检查/春耕生产/。")]
    [InlineData("全镇1.2万亩水稻，同比增长3.5%，用上了C++编写的APP", "全镇/1.2/万亩/水稻/，/同比/增长/3.5%/，/用/上/了/C++/编写/的/APP")]
    [InlineData("小明在青苇滩渡口卖麻鸭", "小明/在/青苇/滩/渡口/卖/麻鸭")]
    [InlineData("A股B超T恤3G", "A股/B超/T恤/3G")]
    [InlineData("工信处女干事每月经过下属科室", "工信处/女干事/每月/经过/下属/科室")]
    [InlineData("", "")]
    public void Cuts_as_jieba_does(string text, string words) =>
        string.Join('/', Segmenter.Cut(text)).Should().Be(words);

    [Theory]
    [InlineData("镇党委书记龚佩珊昨天到", "镇_n 党委书记_n 龚佩_nr 珊_n 昨天_t 到_v")]
    [InlineData("同比增长3.5%，用上了C++编写的APP", "同比_j 增长_v 3.5_m %_x ，_x 用_p 上_f 了_ul C++_nz 编写_v 的_uj APP_eng")]
    [InlineData("A股T恤3G", "A股_n T恤_n 3_m G_eng")]
    public void Tags_as_jieba_does(string text, string words) =>
        string.Join(' ', Segmenter.Tag(text).Select(word => $"{word.Word}_{word.Tag}")).Should().Be(words);

    [Theory]
    [InlineData("鎮黨委書記昨天檢查春耕生產", "鎮/黨委書記/昨天/檢查/春耕生產")]
    [InlineData("他看著水庫，心裡惦記著下游的農戶", "他/看著/水庫/，/心裡/惦記著/下游/的/農戶")]
    public void Cuts_traditional_text_like_simplified(string text, string words) =>
        string.Join('/', Segmenter.Cut(text)).Should().Be(words);

    [Fact]
    public void Leaves_single_characters_when_unknown_words_are_off()
    {
        var plain = Segmenter.WithUnknownWords(false);
        plain.Cut("小明在渡口卖麻鸭，3.5%").Should().Equal("小", "明", "在", "渡口", "卖", "麻鸭", "，", "3", ".", "5", "%");
        plain.Tag("APP和龚").Should().Equal(("APP", "eng"), ("和", "c"), ("龚", "nr"));
    }

    [Fact]
    public void A_user_word_is_kept_whole_in_either_script()
    {
        var own = Segmenter.With(new UserWord("青苇滩渡口") { Tag = "ns" });
        own.Cut("在青苇滩渡口卖麻鸭").Should().Equal("在", "青苇滩渡口", "卖", "麻鸭");
        own.Tag("在青葦灘渡口").Should().Equal(("在", "p"), ("青葦灘渡口", "ns"));
    }

    [Fact]
    public void User_words_stay_with_their_segmenter()
    {
        var first = Segmenter.With(new UserWord("青苇滩渡口"));
        var second = first.With(new UserWord("卖麻鸭"));
        first.Cut("青苇滩渡口卖麻鸭").Should().Equal("青苇滩渡口", "卖", "麻鸭");
        second.Cut("青苇滩渡口卖麻鸭").Should().Equal("青苇滩渡口", "卖麻鸭");
        Segmenter.Cut("青苇滩渡口卖麻鸭").Should().Equal("青苇", "滩", "渡口", "卖", "麻鸭");
    }

    [Fact]
    public void A_user_word_may_hold_any_characters()
    {
        var own = Segmenter.With(new UserWord("安东尼·滩"), new UserWord("𫍽😀"), new UserWord("New Paper"));
        own.Cut("说安东尼·滩，𫍽😀😀New Paper").Should().Equal("说", "安东尼·滩", "，", "𫍽😀", "😀", "New Paper");
    }

    [Fact]
    public void A_frequency_of_zero_takes_a_word_away()
    {
        Segmenter.Cut("春耕生产").Should().Equal("春耕生产");
        Segmenter.With(new UserWord("春耕生产") { Frequency = 0 }).Cut("春耕生产").Should().Equal("春耕", "生产");
        Segmenter.With(new UserWord("龚佩珊") { Frequency = 0 }).Cut("书记龚佩珊").Should().Equal("书记", "龚", "佩", "珊");
    }

    [Fact]
    public void A_frequency_decides_between_words()
    {
        Segmenter.With(new UserWord("产值") { Frequency = 0 }, new UserWord("生产值") { Frequency = 50_000_000 }).Cut("总生产值").Should().Equal("总", "生产值");
    }

    [Fact]
    public void A_user_word_must_have_a_text_that_is_not_too_long()
    {
        FluentActions.Invoking(() => new UserWord("")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new UserWord(new string('村', UserWord.MaxLength + 1))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new UserWord("村") { Frequency = -1 }).Should().Throw<ArgumentOutOfRangeException>();
    }

    public static TheoryData<string> OddTexts =>
    [
        "1234567890", "的", "龚", "镇", "A", ".", "%", "-", "😀", "\uD800", "\uDC00", "\r\n", " ", "，", "㐀", "𫍽", "\u9FD5", "的1", "龚A1.5%", "鏈", "·", "春耕生产春", "\0\uFFFF",
    ];

    [Theory]
    [MemberData(nameof(OddTexts))]
    public void Any_text_is_cut_without_loss(string unit)
    {
        const int Length = 100_000;
        var text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
        var (cut, tagged) = (new List<SourceSpan>(), new List<TaggedWord>());
        var own = Segmenter.With(new UserWord(string.Concat(Enumerable.Repeat(unit, UserWord.MaxLength / unit.Length))));
        Segmenter.Cut(text, cut);
        Segmenter.Tag(text, tagged);
        var ownCut = new List<SourceSpan>();
        own.Cut(text, ownCut);
        MustCover(text, cut);
        MustCover(text, ownCut);
        MustCover(text, tagged.ConvertAll(word => new SourceSpan(word.Start, word.Length)));
    }

    [Theory]
    [MemberData(nameof(OddTexts))]
    public void Twice_the_text_is_twice_the_work(string unit)
    {
        long Work(int length)
        {
            var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
            return Allocations.Of(() =>
            {
                Segmenter.Cut(text, new List<SourceSpan>(length));
                Segmenter.Tag(text, new List<TaggedWord>(length));
            });
        }

        // What stays the same for any text is small beside the lists.
        Work(40_000).Should().BeLessThan((long)(2.2 * Work(20_000)));
    }

    [Fact]
    public void Text_longer_than_any_sentence_is_cut_without_loss()
    {
        var text = string.Concat(Enumerable.Repeat("镇党委书记龚佩珊昨天到柳塘村检查春耕生产", 10_000));
        var cut = new List<SourceSpan>();
        Segmenter.Cut(text, cut);
        MustCover(text, cut);
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        string[] texts = ["镇党委书记龚佩珊昨天到柳塘村检查春耕生产。", "鎮黨委書記昨天檢查春耕生產", "小明在青苇滩渡口卖麻鸭", "全镇1.2万亩水稻，同比增长3.5%"];
        var own = Segmenter.With(new UserWord("青苇滩渡口"));
        string Words(int i) => string.Join('/', (i % 2 == 0 ? own : Segmenter).Cut(texts[i / 2 % texts.Length]));
        var expected = Enumerable.Range(0, 8).Select(Words).ToArray();
        var seen = new string[4000];
        Parallel.For(0, seen.Length, i => seen[i] = Words(i % 8));
        seen.Select((words, i) => words == expected[i % 8]).Should().OnlyContain(same => same);
    }

    [Fact]
    public void Spans_are_added_behind_what_is_there_and_to_any_collection()
    {
        var words = new LinkedList<SourceSpan>([new SourceSpan(7, 7)]);
        Segmenter.Cut("春耕生产。", words);
        words.Should().Equal(new SourceSpan(7, 7), new SourceSpan(0, 4), new SourceSpan(4, 1));
    }

    private static void MustCover(string text, List<SourceSpan> words)
    {
        var at = 0;
        foreach (var word in words)
        {
            (word.Start == at && word.Length > 0).Should().BeTrue();
            at = word.End;
        }

        at.Should().Be(text.Length);
    }
}
