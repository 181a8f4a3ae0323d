using NewsParse;

Console.WriteLine(NewspaperParser.Default.Parse("").Articles.Count);
