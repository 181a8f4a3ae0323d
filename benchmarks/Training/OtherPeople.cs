using System.Globalization;
using System.Text;
using NewsParse.Extraction.People;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Training;

/// <summary>Calls the people of pages otherwise. The writers of made-up pages invent everybody; real papers are full of people whom every dictionary lists, and of lists of names.</summary>
internal sealed class OtherPeople
{
    private const double Renamed = 0.7;
    private const double Japanese = 0.08;
    private const double Invented = 0.5;
    private const int LongestName = 6;

    // The dictionary's tags of names are rough.
    private const float FrequentSurname = 6.5f;

    private const int ShortestList = 5;
    private const int LongestList = 24;

    // What may stand between the names of a list; nothing as often as anything, for extraction loses blanks.
    private static readonly string[] Separators = ["　", "、", " ", "", "", ""];

    private readonly NamePool _chinese;
    private readonly NamePool _foreign;
    private readonly InventedNames _invented;
    private readonly string[] _surnames;
    private readonly string[] _givenNames;

    /// <summary>Reads the names of well-known people, and those of the dictionary that have the shape of a person's.</summary>
    /// <param name="data">The compiler's folder of data.</param>
    public OtherPeople(string data)
    {
        string[] known = [.. Rows(data, "people.tsv").SelectMany(row => row[1].Split(' ')).Where(IsPlain).Distinct(StringComparer.Ordinal)];
        (string Name, double Weight)[] listed = [.. Rows(data, "words.tsv").Where(row => row.Length > 2 && row[2] is "nr" or "nrt" or "nrfg" && IsPlain(row[0]))
            .Select(row => (row[0], Math.Sqrt(int.Parse(row[1], CultureInfo.InvariantCulture))))];
        _surnames = [.. Rows(data, "name-cues.tsv").Where(row => row[0] == nameof(NameRole.JapaneseSurname)).SelectMany(row => row[1].Split(' '))];
        _givenNames = WordLists.Of("Japanese given names, Simplified");
        _invented = new InventedNames(Rows(data, "surnames.tsv"), Rows(data, "name-chars.tsv"));
        _chinese = new NamePool([.. known.Where(name => !IsForeign(name))], listed.Where(row => IsChinese(row.Name)));
        _foreign = new NamePool([.. known.Where(IsForeign)], listed.Where(row => IsForeign(row.Name) && NameLexicon.BuiltIn.PlacesOf(NameLexicon.BuiltIn.Find(row.Name)).IsEmpty));
    }

    /// <summary>A page with most of its people called otherwise, in its articles and in what is told of them.</summary>
    public PrintedGold Rename(PrintedGold page, Random random) =>
        page with { Articles = [.. page.Articles.Select(article => article.People is null ? article : Rename(article, random))] };

    /// <summary>A page of nothing but a list of names.</summary>
    public PrintedGold List(Random random)
    {
        string[] names = [.. Enumerable.Range(0, random.Next(ShortestList, LongestList + 1)).Select(_ => Chinese(random)).Distinct(StringComparer.Ordinal)];
        return new() { Articles = [new() { Paragraphs = [string.Join(Separators[random.Next(Separators.Length)], names)], People = [.. names.Select(name => new PrintedPerson(name))], Places = [], Organizations = [] }] };
    }

    private string Other(string name, Random random) =>
        IsForeign(name) ? _foreign.Draw(random)
        : random.NextDouble() < Japanese ? _surnames[random.Next(_surnames.Length)] + _givenNames[random.Next(_givenNames.Length)]
        : Chinese(random);

    private string Chinese(Random random) => random.NextDouble() < Invented ? _invented.Draw(random) : _chinese.Draw(random);

    private PrintedArticle Rename(PrintedArticle article, Random random)
    {
        string[] names = [.. article.People!.Select(person => person.Name), .. article.Places!, .. article.Organizations!];
        var others = names.Take(article.People!.Length)
            .Where(name => IsPlain(name) && !name.Contains('某') && names.Count(other => other.Contains(name, StringComparison.Ordinal)) == 1 && random.NextDouble() < Renamed)
            .ToDictionary(name => name, name => Other(name, random), StringComparer.Ordinal);
        string Of(string text) => others.Aggregate(new StringBuilder(text), (all, pair) => all.Replace(pair.Key, pair.Value)).ToString();
        return article with
        {
            Kickers = Array.ConvertAll(article.Kickers, Of),
            Headline = Array.ConvertAll(article.Headline, Of),
            Subheads = Array.ConvertAll(article.Subheads, Of),
            Paragraphs = Array.ConvertAll(article.Paragraphs, Of),
            People = Array.ConvertAll(article.People!, person => new PrintedPerson(Of(person.Name))),
        };
    }

    private static bool IsChinese(string name) => name.Length switch
    {
        2 => NameShape.SurnameCost(name.AsSpan(0, 1)) < NameShape.VeryFrequentSurname && NameLexicon.BuiltIn.CharCost(name[1], NameChar.Only) < NameShape.LikelySingleGivenName,
        3 => NameShape.SurnameCost(name.AsSpan(0, 1)) < FrequentSurname && NameShape.IsLikelyGivenName(name[1], name[2]),
        _ => false,
    };

    private static bool IsForeign(string name) => (name.Length > 3 || NameShape.SurnameCost(name.AsSpan(0, 1)) > FrequentSurname) && NameShape.IsBySound(name);

    private static bool IsPlain(string name) => name.Length is >= 2 and <= LongestName && name.All(Chars.IsHan);

    private static IEnumerable<string[]> Rows(string data, string file) =>
        File.ReadLines(Path.Combine(data, file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
