using NewsParse.Extraction.Names;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Places;

/// <summary>Tells which place a name means: the one nearest to the paper's own place, then to the places that the article names beside it.</summary>
internal static class PlaceResolver
{
    private const int CityDigits = 100000;

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    /// <summary>The records of an article's places.</summary>
    public static IReadOnlyList<Place> Resolve(IReadOnlyList<IGrouping<string, NameMention>> names, NameContext context)
    {
        var anchors = Anchors(names, context);
        return [.. names.Select(group => Describe(group, context, anchors))];
    }

    /// <summary>The place that a name means, among the gazetteer's built-in ones; -1 if it lists none.</summary>
    public static int Choose(int key, IReadOnlyCollection<int> anchors)
    {
        var best = -1;
        var bestScore = int.MinValue;
        foreach (var entry in Lexicon.PlacesOf(key))
        {
            var place = entry >> 1;
            var score = Score(place, (entry & 1) != 0, anchors);
            if (score > bestScore)
            {
                (best, bestScore) = (place, score);
            }
        }

        return best;
    }

    // Places that their name alone tells, the paper's own first.
    private static HashSet<int> Anchors(IReadOnlyList<IGrouping<string, NameMention>> names, NameContext context)
    {
        var anchors = new HashSet<int>();
        if (context.Home >= 0)
        {
            anchors.Add(context.Home);
        }

        foreach (var group in names)
        {
            var places = Lexicon.PlacesOf(KeyOf(group));
            if (places.Length == 1)
            {
                anchors.Add(places[0] >> 1);
            }
        }

        return anchors;
    }

    private static int Score(int place, bool isShort, IReadOnlyCollection<int> anchors)
    {
        // Wider places are meant more often than narrow ones of the same name, and full forms more than short ones.
        var score = -20 * (int)Lexicon.PlaceKindOf(place) - (isShort ? 10 : 0) - (Lexicon.PlaceIsFormer(place) ? 5 : 0);
        foreach (var anchor in anchors)
        {
            score = Math.Max(score, score % 1000 + (1000 * Nearness(place, anchor)));
        }

        return score;
    }

    // 3 inside the same county, 2 the same city, 1 the same province or country.
    private static int Nearness(int place, int anchor)
    {
        if (place == anchor)
        {
            return 4;
        }

        var (code, other) = (Lexicon.PlaceCode(place), Lexicon.PlaceCode(anchor));
        if (code == 0 || other == 0)
        {
            return RootOf(place) == RootOf(anchor) ? 1 : 0;
        }

        return code / 1000 == other / 1000 ? 3
            : code / CityDigits == other / CityDigits ? 2
            : code / (CityDigits * 100) == other / (CityDigits * 100) ? 1
            : 0;
    }

    private static int RootOf(int place)
    {
        while (Lexicon.PlaceParent(place) >= 0)
        {
            place = Lexicon.PlaceParent(place);
        }

        return place;
    }

    private static int KeyOf(IGrouping<string, NameMention> group) => Lexicon.Find(group.Key.Length == 1 ? PlaceLetters.PlaceOf(group.Key[0]) ?? group.Key : group.Key);

    private static Place Describe(IGrouping<string, NameMention> group, NameContext context, HashSet<int> anchors)
    {
        var mentions = NameBook.Places(group);
        var own = context.Places.FindOwn(group.Key);
        if (own is not null)
        {
            return new Place { Name = group.Key, Kind = own.Kind, AdminCode = own.AdminCode, Path = own.Path, Mentions = mentions };
        }

        var chosen = Choose(KeyOf(group), anchors);
        return chosen < 0
            ? new Place { Name = group.Key, Kind = PlaceKinds.Of(group.Key), Mentions = mentions }
            : new Place
            {
                Name = group.Key,
                Kind = Lexicon.PlaceKindOf(chosen),
                AdminCode = Gazetteer.AdminCode(chosen),
                Path = Gazetteer.PathOf(chosen),
                Mentions = mentions,
            };
    }
}
