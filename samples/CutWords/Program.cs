using NewsParse;

// Words of a text, in either script.
var segmenter = WordSegmenter.Default;
Console.WriteLine(string.Join(" / ", segmenter.Cut("镇里昨天召开春耕生产会议")));
Console.WriteLine(string.Join(" / ", segmenter.Cut("鎮裡昨天召開春耕生產會議")));

// With parts of speech: n noun, v verb, nr person, ns place, m number, x sign.
Console.WriteLine(string.Join(' ', segmenter.Tag("青苇滩渡口今年增产3.5%").Select(word => $"{word.Word}/{word.Tag}")));

// A local paper's own names: a new segmenter knows them, the old one stays as it is.
var own = segmenter.With(new UserWord("青苇滩渡口") { Tag = "ns" });
Console.WriteLine(string.Join(' ', own.Tag("青苇滩渡口今年增产3.5%").Select(word => $"{word.Word}/{word.Tag}")));

// Much text: spans instead of strings, into a list that is used again.
const string Text = "记者从镇里了解到，今年水稻增产。";
var spans = new List<SourceSpan>();
segmenter.Cut(Text, spans);
Console.WriteLine($"{spans.Count} words, the longest of {spans.Max(span => span.Length)} characters");
