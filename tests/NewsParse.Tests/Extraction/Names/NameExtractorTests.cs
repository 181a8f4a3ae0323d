using FluentAssertions;
using NewsParse.Extraction.Names;
using Xunit;

namespace NewsParse.Tests.Extraction.Names;

public class NameExtractorTests
{
    private static ArticleNames Read(params string[] paragraphs) => NameExtractor.Extract(paragraphs, "", NameContext.Empty);

    private static string People(ArticleNames names) => string.Join(' ', names.People.Select(person => $"{person.Name}[{string.Join('|', person.Titles)}]"));

    [Theory]
    [InlineData("县委书记林远山主持会议并讲话。", "林远山[县委书记]")]
    [InlineData("区委常委、副区长苏明哲，区委常委、组织部长何玉珍参加。", "苏明哲[区委常委、副区长] 何玉珍[区委常委、组织部长]")]
    [InlineData("陈立新，市教育局局长，昨日到校调研。", "陈立新[市教育局局长]")]
    [InlineData("总经理欧阳建国介绍说，新线已投产。", "欧阳建国[总经理]")]
    [InlineData("村民赵大有说，路修好了。", "赵大有[]")]
    [InlineData("美国国务卿奥尔顿·威廉姆斯1日抵达。", "奥尔顿·威廉姆斯[美国国务卿]")]
    [InlineData("牧民阿不都拉·买买提把羊赶下山。", "阿不都拉·买买提[牧民]")]
    [InlineData("日本首相山本健一访问韩国。", "山本健一[日本首相]")]
    [InlineData("縣長蘇國棟表示，工程月底完成。", "蘇國棟[縣長]")]
    [InlineData("林某酒后驾车被查。", "林某[]")]
    public void Reads_people_with_their_offices(string text, string expected) => People(Read(text)).Should().Be(expected);

    [Theory]
    [InlineData("黄金周期间，高速公路车流平稳，安全第一。")]
    [InlineData("今年粮食丰收，和平路改造完成。")]
    public void Takes_words_that_look_like_names_for_words(string text) => Read(text).People.Should().BeEmpty();

    [Fact]
    public void One_person_is_one_record_with_every_mention()
    {
        var names = Read("县长林远山来到工地。", "林远山指出，要抓紧。");

        names.People.Should().ContainSingle().Which.Mentions.Should().Equal(new Mention(0, 2, 3), new Mention(1, 0, 3));
    }

    [Fact]
    public void A_surname_with_office_is_a_mention_where_one_person_only_can_be_meant()
    {
        Read("县委书记林远山到任。", "大家都说，林书记没有架子。").People.Single().Mentions.Should().Equal(new Mention(0, 4, 3), new Mention(1, 5, 3));
        Read("县委书记林远山、县长林国栋到任。", "大家都说，林书记没有架子。").People.SelectMany(person => person.Mentions).Should().HaveCount(2);
    }

    [Fact]
    public void A_foreign_name_is_known_by_its_last_part()
    {
        var person = Read("总统奥尔顿·威廉姆斯发表讲话。", "威廉姆斯还说，谈判将继续。").People.Should().ContainSingle().Which;

        person.Name.Should().Be("奥尔顿·威廉姆斯");
        person.Mentions.Select(mention => mention.Paragraph).Should().Equal(0, 1);
    }

    [Fact]
    public void A_part_that_two_people_share_is_neither()
    {
        var names = Read("玛丽亚·罗德里和托马斯·罗德里到会。", "罗德里还说，谈判将继续。");

        names.People.Select(person => person.Name).Should().Equal("玛丽亚·罗德里", "托马斯·罗德里", "罗德里");
    }

    [Theory]
    [InlineData("代表团从上海出发，经武汉抵达成都。", "上海 武汉 成都")]
    [InlineData("他家住青石镇柳荫村，门前是建设路。", "青石镇 柳荫村 建设路")]
    [InlineData("全县各村加快建设示范村。", "")]
    public void Reads_places(string text, string expected) => string.Join(' ', Read(text).Places.Select(place => place.Name)).Should().Be(expected);

    [Fact]
    public void A_name_of_many_districts_is_the_one_beside_its_city()
    {
        var place = Read("记者来到江苏省徐州市，在鼓楼区看到新气象。").Places.Single(place => place.Name == "鼓楼区");

        place.AdminCode.Should().Be("320302");
    }

    [Theory]
    [InlineData("他毕业于北京大学。", "北京大学")]
    [InlineData("上海森瑞医疗科技有限公司落户。", "上海森瑞医疗科技有限公司")]
    [InlineData("青溪食品（上海）有限公司投产。", "青溪食品（上海）有限公司")]
    [InlineData("建筑与环境工程学院举行讲座。", "建筑与环境工程学院")]
    [InlineData("县公安局、县人民医院负责。", "县公安局 县人民医院")]
    [InlineData("国家图书馆与森瑞公司签约。", "国家图书馆 森瑞公司")]
    [InlineData("溪澜市政府教育局派了人。", "溪澜市政府教育局")]
    public void Reads_organisations(string text, string expected) => string.Join(' ', Read(text).Organizations.Select(organization => organization.Name)).Should().Be(expected);

    [Theory]
    [InlineData("中美两国签署协议，俄总统出席，日方表示欢迎。", "中 美 俄 日")]
    [InlineData("他学的是中文，在美容店工作。", "")]
    [InlineData("她说一口福州话，读过《中国通史》。", "")]
    public void Reads_countries_of_one_character_only_beside_their_words(string text, string expected) => string.Join(' ', Read(text).Places.Select(place => place.Name)).Should().Be(expected);

    [Theory]
    [InlineData("联合国秘书长安南发表讲话。", "安南")]
    [InlineData("法国总统希拉克与德国总理科尔会谈。", "希拉克 科尔")]
    [InlineData("任命林远山为市教育局局长，苏明哲为市水利局局长。", "林远山 苏明哲")]
    [InlineData("72岁的汪长青坐在门口。", "汪长青")]
    [InlineData("作家鲁迅的小说译成了多种文字，马克思也爱读小说。", "鲁迅 马克思")]
    [InlineData("出席的有林国栋、扎西次仁和乌云其木格。", "林国栋 扎西次仁 乌云其木格")]
    [InlineData("一百一十万普特小麦运到。", "")]
    public void Reads_people_by_what_stands_beside_them(string text, string expected) => string.Join(' ', Read(text).People.Select(person => person.Name)).Should().Be(expected);

    [Fact]
    public void A_name_sure_in_one_article_is_known_in_the_others()
    {
        IReadOnlyList<(IReadOnlyList<string>, string)> page = [(["区委书记公羊凡主持会议。"], ""), (["雨后，公羊凡三个字写在河长牌上。"], "")];

        PageNames.Extract(page, NameContext.Empty)[1].People.Single().Name.Should().Be("公羊凡");
    }

    [Theory]
    [InlineData("徐州日报", "320302")]
    [InlineData("新民晚报", "320106")]
    [InlineData(null, "320106")]
    public void A_name_of_many_places_is_that_of_the_paper_s_own(string? title, string expected)
    {
        IReadOnlyList<(IReadOnlyList<string>, string)> page = [(["江苏省的客人昨天到访。"], ""), (["雨后，鼓楼区的街道干净了。"], "")];

        PageNames.Extract(page, NameContext.Empty, title)[1].Places.Single().AdminCode.Should().Be(expected);
    }

    [Theory]
    [InlineData("的")]
    [InlineData("王")]
    [InlineData("巴·")]
    [InlineData("7")]
    [InlineData("\uD83D")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("林远山、")]
    [InlineData("经济部")]
    [InlineData("中国公司")]
    public void Any_text_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
        Read(text[..2000]);
        var single = Time(() => Read(text[..20_000]));
        var triple = Time(() => Read(text));

        triple.Should().BeLessThan((8 * single) + TimeSpan.FromMilliseconds(200));
    }

    private static TimeSpan Time(Action action)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    }
}
