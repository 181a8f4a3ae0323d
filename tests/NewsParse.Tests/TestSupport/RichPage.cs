namespace NewsParse.Tests.TestSupport;

/// <summary>Pages for the writers: one that has everything a page can have, and one of text that wants to do harm.</summary>
internal static class RichPage
{
    /// <summary>What breaks out of markup, formulas and queries where it is not written with care.</summary>
    public const string Hostile = "=1+1\0\u001b<script>alert(1)</script>\"><img src=x onerror=alert(1)>'; DROP TABLE articles; --]]>&amp;\ud800甲\udc00\ufffe𠮷";

    public static NewspaperPage Whole => new()
    {
        Source = "溪报/02.txt",
        Publication = new Publication { Title = "溪报", IssueDate = new DateOnly(2021, 3, 5), PageNumber = "02", PageName = "要闻" },
        Size = new PageSize(400, 600, LengthUnit.Point),
        Articles =
        [
            new Article
            {
                Column = "民生桥",
                Headline = new Headline { Kickers = ["苏小禾到溪口村"], Lines = ["渡口通桥", "两岸通车"], Subheads = ["——记一座桥"] },
                Dateline = new Dateline { Text = "新华社溪口3月4日电", Agency = "新华社", Place = "溪口", Date = NewsDate.Parse("2021-03-04") },
                Byline = new Byline { Text = "记者 林远山", Contributors = [new Contributor { Role = ContributorRole.Reporter, Name = "林远山" }] },
                Date = NewsDate.Parse("2021-03-04"),
                Paragraphs = ["3月4日，区长苏小禾来到溪口村委会。", "“桥通了，船就停了。”苏区长说，一季度再修两座。"],
                People = [new Person { Name = "苏小禾", Titles = ["区长"], Mentions = [new Mention(-1, 0, 3), new Mention(0, 7, 3), new Mention(1, 11, 3)] }],
                Places = [new Place { Name = "溪口村", Kind = PlaceKind.Village, AdminCode = "990101", Path = ["某省", "溪口村"], Mentions = [new Mention(-1, 4, 3)] }],
                Organizations = [new Organization { Name = "溪口村委会", Mentions = [new Mention(0, 12, 5)] }],
                Dates =
                [
                    new DateMention { Text = "3月4日", Value = NewsDate.Parse("2021-03-04"), Mention = new Mention(0, 0, 4) },
                    new DateMention { Text = "一季度", Value = NewsDate.Parse("2021-Q1"), Mention = new Mention(1, 16, 3) },
                ],
                Zones = [new Box(20, 30, 200, 40), new Box(20, 80, 90.5, 300)],
                Confidence = 0.97,
            },
            new Article { Headline = new Headline { Lines = ["雨水丰沛"] }, Paragraphs = ["山里下了桥一样长的雨。"], Zones = [new Box(240, 30, 100, 100)] },
        ],
        Furniture = [new Furniture { Kind = FurnitureKind.Folio, Text = "02版\n要闻" }, new Furniture { Kind = FurnitureKind.Caption, Text = "图为新桥。" }],
        Diagnostics = [new Diagnostic { Code = "NP1003", Message = "A remark.", Line = 17 }],
    };

    public static NewspaperPage Bad => new()
    {
        Source = Hostile,
        Publication = new Publication { Title = Hostile, PageName = Hostile },
        Size = new PageSize(100, 100, LengthUnit.Pixel),
        Articles =
        [
            new Article
            {
                Column = Hostile,
                Headline = new Headline { Kickers = [Hostile], Lines = [Hostile], Subheads = [Hostile] },
                Dateline = new Dateline { Text = Hostile, Agency = Hostile },
                Byline = new Byline { Text = Hostile, Contributors = [new Contributor { Name = Hostile }] },
                Paragraphs = [Hostile],
                People = [new Person { Name = Hostile, Titles = [Hostile], Mentions = [new Mention(0, 0, Hostile.Length), new Mention(0, 3, 9000), new Mention(7, 0, 1)] }],
                Places = [new Place { Name = Hostile, AdminCode = Hostile, Path = [Hostile] }],
                Organizations = [new Organization { Name = Hostile }],
                Dates = [new DateMention { Text = Hostile, Mention = new Mention(-1, 0, 4) }],
                Zones = [new Box(0, 0, 10, 10)],
            },
        ],
        Furniture = [new Furniture { Text = Hostile }, new Furniture { Kind = FurnitureKind.Folio, Text = Hostile }],
        Diagnostics = [new Diagnostic { Code = Hostile, Message = Hostile }],
    };
}
