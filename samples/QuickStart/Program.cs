using NewsParse;

// A page as text extraction leaves it: lines of narrow columns, the folio at the top, a headline block, datelines, a byline at the end.
const string Page = """
    2021年3月9日 星期二
    第03版 民生
    青湖日报

    青湖县委书记莫怀远调研春灌工作时强调
    让好水早一天流进麦田

    本报讯（记者 卢晓棠）3月8日
    上午，县委书记莫怀远来到柳荫镇青
    石渡泵站，察看春灌设备检修情况。
    副县长佟秀英一同调研。
    莫怀远在渠边蹲下身，抓起一把
    土捏了捏。他说，墒情不等人，要把
    每一台泵修好、每一条渠清通，让好
    水早一天流进麦田。
    据县水利局介绍，全县38座泵站
    已有31座完成检修，其余将于3月15
    日前全部修好。

    二十年，渡口的灯亮了

    夜里八点，青石渡的灯亮了。摆
    渡二十年的顾长根把船靠稳，抬头看
    了好一会儿。“以前是马灯，风一大
    就灭。”
    昨日，青湖县交通运输局为三处
    渡口装上了太阳能路灯，共24盏。今
    年还有五处渡口要装灯，五一前亮起
    来。
    （记者 孟秋帆 通讯员 易水生）
    """;

foreach (var article in NewspaperParser.Default.Parse(Page).Articles)
{
    Console.WriteLine(string.Join(" / ", [.. article.Headline.Kickers, .. article.Headline.Lines, .. article.Headline.Subheads]));
    Print("date", article.Date?.ToString());
    Print("byline", string.Join(", ", article.Byline?.Contributors.Select(contributor => $"{contributor.Name} ({contributor.Role})") ?? []));
    Print("people", string.Join(", ", article.People.Select(person => person.Titles.Count > 0 ? $"{person.Name} ({string.Join(", ", person.Titles)})" : person.Name)));
    Print("places", string.Join(", ", article.Places.Select(place => place.Name)));
    Print("organisations", string.Join(", ", article.Organizations.Select(organization => organization.Name)));
    Print("dates", string.Join(", ", article.Dates.Where(date => date.Value is not null).Select(date => $"{date.Text} = {date.Value}")));
    foreach (var paragraph in article.Paragraphs)
    {
        Console.WriteLine($"  {paragraph}");
    }

    Console.WriteLine();
}

static void Print(string label, string? value)
{
    if (!string.IsNullOrEmpty(value))
    {
        Console.WriteLine($"  {label + ":",-15}{value}");
    }
}
