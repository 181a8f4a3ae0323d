using NewsParse;

// A county paper names villages that no gazetteer has, people whose names look like words, and offices of its own.
// What the caller adds is known to this parser and to nobody else's.
var options = new ParserOptions
{
    Places = Gazetteer.BuiltIn.With(
        new GazetteerPlace { Name = "柳荫坪", Kind = PlaceKind.Village, Path = ["湖南省", "岳阳市", "柳荫坪"], OtherNames = ["柳坪"] },
        new GazetteerPlace { Name = "青石渡", Kind = PlaceKind.Facility }),
    People = ["高峰"],
    Titles = ["河湖长"],
    Organizations = ["春蕾助学社"],
};

const string Text = "河湖长高峰昨日来到柳荫坪，又从青石渡乘船到对岸。春蕾助学社在柳坪设了书屋。";

foreach (var entity in new EntityReader(options).Read(Text))
{
    Console.WriteLine($"{entity.Kind,-12} {entity.Text} {entity.PlaceKind} {string.Join('、', entity.Titles)}".TrimEnd());
}
