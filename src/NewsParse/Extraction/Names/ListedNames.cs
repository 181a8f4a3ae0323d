using NewsParse.Extraction.People;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names;

/// <summary>Words that the dictionary tags as names: of people (李鸿章, 克林顿) and of places. Its tags are rough; the shape of the word has to agree.</summary>
internal static class ListedNames
{
    /// <summary>The margin of a name that needs nothing beside it.</summary>
    public const float Certain = 12f;

    // Of the words with this tag that begin with a frequent surname most are people; of those of two characters only with the most frequent ones (刘备, but 白领).
    private const float FrequentSurname = 8f;
    private const float RareSurname = 12f;
    private const float RarestGivenName = 16.5f;
    private const float Doubtful = 4f;
    private const float CommonWord = -12.2f;
    private const float UsualGivenName = 12.5f;

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    /// <summary>What the word is: Person, Sound, Place, or just a Word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="token">Its token.</param>
    /// <param name="margin">How sure a Person is; see <see cref="Token.Margin"/>.</param>
    public static TokenKind KindOf(ReadOnlySpan<char> word, Token token, out float margin)
    {
        margin = 0;
        var places = token.Key > 0 ? Lexicon.PlacesOf(token.Key) : [];
        if (places.Length > 0 && !token.Is(NameRole.NoPlace) && (token.Tag2 == 's' || (word.Length > 2 && HasFullForm(places))))
        {
            return TokenKind.Place;
        }

        if (word.Length > 2 && (token.Tag2 is 's' or 'z' or 't' || (token.Tag2 == 'r' && !HasFrequentSurname(word)) || (token.Tag2 == ' ' && word.Length == 3 && word[^1] is '路' or '街' or '巷')) && ((Lexicon.RolesOf(word[^1..]) | Lexicon.RolesOf(word[^2..])) & NameRole.PlaceSuffix) != 0 && !token.Is(NameRole.NoPlace | NameRole.NoOrg | NameRole.OrgSuffix))
        {
            return TokenKind.Place;
        }

        if (word.Length is 4 or 5 && token.Tag2 is ' ' or 'z' && (Lexicon.RolesOf(word[..2]) & NameRole.JapaneseSurname) != 0 && word[^1] is '郎' or '雄' or '夫' or '一' or '子' or '美' or '介' or '男' or '彦' or '治' or '司' or '明' or '人' or '树' or '义' or '二' or '三')
        {
            margin = Certain;
            return TokenKind.Person;
        }

        return token.Tag2 == 'r' && places.IsEmpty && !token.Is(NameRole.NoPerson | NameRole.Office | NameRole.PersonNoun | NameRole.OrgSuffix | NameRole.NoPlace) ? PersonOrSound(word, out margin) : TokenKind.Word;
    }

    /// <summary>Whether a word behind an office may be a person's name: tagged as one, or at least shaped like one.</summary>
    /// <param name="word">The word.</param>
    /// <param name="tag">Second letter of its tag.</param>
    public static bool IsShapedLikePerson(ReadOnlySpan<char> word, char tag) =>
        !IsWordAndCharacter(word) && !IsReduplicated(word) && !NameMarks.IsNumeral(word[..1])
        && (tag == 'r' || ((tag == 's' || word.Length > 2) && ((Lexicon.RolesOf(word[..1]) & NameRole.Surname) != 0 || (Lexicon.RolesOf(word[..2]) & (NameRole.Surname | NameRole.JapaneseSurname)) != 0 || IsBySound(word))));

    private static TokenKind PersonOrSound(ReadOnlySpan<char> word, out float margin)
    {
        margin = Doubtful;
        if (IsWordAndCharacter(word) || IsReduplicated(word))
        {
            return TokenKind.Word;
        }

        var surname = NameShape.SurnameCost(word[..1]);
        if (word.Length == 2)
        {
            return surname < NameShape.VeryFrequentSurname && Lexicon.CharCost(word[1], NameChar.Only) < NameShape.LikelySingleGivenName ? TokenKind.Person : TokenKind.Word;
        }

        if (word.Length == 3 && surname < NameShape.VeryFrequentSurname && word[1] != word[2])
        {
            margin = Certain;
            return TokenKind.Person;
        }

        if (word.Length == 3 && surname < RareSurname && word[1] != word[2])
        {
            margin = surname < FrequentSurname && NameShape.IsLikelyGivenName(word[1], word[2]) ? Certain : Doubtful;
            return NameShape.GivenNameCost(word[1], word[2]) < RarestGivenName || !NameMarks.EndsThings(word[2]) ? TokenKind.Person : TokenKind.Word;
        }

        margin = Certain;
        return word.Length > 3 && (Lexicon.RolesOf(word[..2]) & (NameRole.JapaneseSurname | NameRole.Surname)) != 0 ? TokenKind.Person
            : IsBySound(word) ? TokenKind.Sound
            : TokenKind.Word;
    }

    private static bool HasFrequentSurname(ReadOnlySpan<char> word) =>
        word.Length == 3 && NameShape.SurnameCost(word[..1]) < NameShape.VeryFrequentSurname;

    // 安全|感, 严肃|性: a common word and one more character, where these make no usual given name.
    private static bool IsWordAndCharacter(ReadOnlySpan<char> word) =>
        word.Length == 3 && Words.BuiltIn.TryGet(word[..2], out var logProbability, out var tag) && logProbability > CommonWord && !tag.StartsWith("nr", StringComparison.Ordinal) && tag is not ("ns" or "nz")
        && NameShape.GivenNameCost(word[1], word[2]) > UsualGivenName && !Words.BuiltIn.TryGet(word[1..], out _, out _);

    // 磨磨蹭蹭.
    private static bool IsReduplicated(ReadOnlySpan<char> word) => word.Length == 4 && word[0] == word[1] && word[2] == word[3];

    private static bool HasFullForm(ReadOnlySpan<int> places)
    {
        foreach (var place in places)
        {
            if ((place & 1) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBySound(ReadOnlySpan<char> word) => word[^1] is not ('人' or '语' or '語') && NameShape.IsBySound(word);
}
