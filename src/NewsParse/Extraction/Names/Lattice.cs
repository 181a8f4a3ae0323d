using System.Buffers;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Names;

/// <summary>The word graph of a text: words, and names where they could stand, each with a cost; and the cheapest path through it. Not thread-safe; one instance serves many texts.</summary>
/// <remarks>Costs are negative natural logarithms of how often such a piece stands in running news text.</remarks>
internal sealed class Lattice
{
    /// <summary>What no name and no office goes on behind.</summary>
    public static readonly SearchValues<char> StretchEnds = SearchValues.Create("。！？；\n");

    // Longer stretches without a full stop are no sentences; they are cut so that buffers stay small.
    private const int LongestStretch = 2000;

    private const float MarkCost = 1f;
    private const float DotCost = 12f;
    private const float PersonBehindDot = 16f;
    private const float LatinCost = 3f;
    private const float UnlistedKeyCost = 11f;
    private const float OwnPlaceCost = 5f;

    private const float MostGain = PairGains.Most;

    // The dictionary overrates single characters as words of their own.
    private const float LoneCharacter = 1.6f;

    private const float JoinedCounty = 8f;

    private const float PersonRarity = 4.4145f;
    private const float NameRarity = 11.5129f;
    private const float LatinRarity = 4.1997f;
    private const float SignRarity = 13.8155f;
    private const float UnknownRarity = 16.1181f;
    private const float AnyRarity = 9.2103f;

    // Stands for every place that is no word of its own.
    private static readonly int s_anyPlace = NodeOf("诸城市");

    private readonly Words _words = Words.BuiltIn;
    private readonly NameLexicon _lexicon = NameLexicon.BuiltIn;
    private readonly WordPairs _pairs = WordPairs.BuiltIn;
    private readonly PairGains _gains = new();

    // Two ways to each position are kept: the cheapest that ends in a person's name, and the cheapest other one; what follows tells which is right.
    private readonly float[][] _costs = [new float[LongestStretch + 2], new float[LongestStretch + 2]];
    private readonly Token[][] _tokens = [new Token[LongestStretch + 2], new Token[LongestStretch + 2]];
    private readonly List<Token> _reversed = [];
    private readonly (char Sign, float Rarity)[] _signRarities = new (char, float)[256];
    private int _from;
    private int _to;

    /// <summary>The text and its keys.</summary>
    public TextScan Scan { get; } = new();

    /// <summary>Reads a stretch of the text that <see cref="Scan"/> has read as tokens.</summary>
    /// <param name="from">Where the stretch starts.</param>
    /// <param name="to">Where it ends; see <see cref="StretchEnd"/>.</param>
    /// <param name="known">Names that are known from elsewhere.</param>
    /// <param name="places">The gazetteer; its own places are known names too.</param>
    /// <param name="tokens">Receives the tokens, which cover the stretch.</param>
    public void Read(int from, int to, KnownNames known, Gazetteer places, List<Token> tokens)
    {
        (_from, _to) = (from, to);
        ReadStretch(Scan.Text, known, places);
        Collect(tokens);
    }

    /// <summary>Where the stretch ends that starts at a position: no name and no office goes on behind it.</summary>
    public static int StretchEnd(string text, int from)
    {
        var limit = Math.Min(text.Length, from + LongestStretch);
        for (var i = from; i < limit; i++)
        {
            if (StretchEnds.Contains(text[i]))
            {
                return i + 1;
            }
        }

        return limit;
    }

    /// <summary>Offers a piece of text as a name.</summary>
    /// <param name="start">Index of its first character.</param>
    /// <param name="end">Index after its last one.</param>
    /// <param name="cost">Its own cost.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="key">Its key in the name lexicon; 0 if it has none.</param>
    /// <param name="sure">Whether its surrounding speaks for it.</param>
    /// <param name="gain">What its surrounding gives at least, where the word before is not known to have it behind it.</param>
    /// <param name="certain">Whether the caller has named it.</param>
    public void Offer(int start, int end, float cost, TokenKind kind, int key = 0, bool sure = false, float gain = float.NegativeInfinity, bool certain = false)
    {
        var pair = kind switch
        {
            TokenKind.Person or TokenKind.Sound => WordPairs.Person,
            TokenKind.Place => PlacePair(start, end),
            _ => WordPairs.Unknown,
        };
        var rarity = kind is TokenKind.Person or TokenKind.Sound ? PersonRarity : NameRarity;
        Take(new Token { Start = start, End = end, Kind = kind, Key = key, Roles = _lexicon.RolesOf(key), Tag = 'x', Tag2 = ' ', Sure = sure, Certain = certain, Pair = pair }, cost, rarity, gain);
    }

    /// <summary>Offers a piece of text as an office.</summary>
    public void OfferOffice(int start, int end, float cost)
    {
        if (end <= _to)
        {
            Scan.Mark(end, NameRole.Office);
            Take(new Token { Start = start, End = end, Kind = TokenKind.Word, Roles = NameRole.Office, Tag = 'n', Tag2 = ' ', Pair = WordPairs.Unknown }, cost, NameRarity, float.NegativeInfinity);
        }
    }

    /// <summary>The token on the best path that ends at a position.</summary>
    public ref readonly Token Before(int position) =>
        ref _tokens[_costs[1][position - _from] < _costs[0][position - _from] ? 1 : 0][position - _from];

    /// <summary>Where the stretch that is being read starts.</summary>
    public int From => _from;

    /// <summary>Where it ends.</summary>
    public int To => _to;

    private static int NodeOf(string word)
    {
        var node = Words.Root;
        foreach (var c in word)
        {
            node = Words.BuiltIn.Step(node, Words.BuiltIn.CodeOf(c));
        }

        return node;
    }

    private void ReadStretch(string text, KnownNames known, Gazetteer places)
    {
        Array.Fill(_costs[0], float.PositiveInfinity, 0, _to - _from + 1);
        Array.Fill(_costs[1], float.PositiveInfinity, 0, _to - _from + 1);
        _costs[0][0] = 0;
        _tokens[0][0] = new Token { Pair = WordPairs.SymbolBase + '。' };
        for (var i = _from; i < _to; i++)
        {
            if (float.IsPositiveInfinity(_costs[0][i - _from]) && float.IsPositiveInfinity(_costs[1][i - _from]))
            {
                continue;
            }

            if (!Chars.IsHan(text[i]))
            {
                OfferSign(text, i);
            }
            else
            {
                OfferWords(text, i);
                OfferNames(i, known, places);
            }
        }
    }

    private float RarityOf(char sign)
    {
        if (_signRarities[sign & 0xFF] is var (known, rarity) && known == sign && rarity > 0)
        {
            return rarity;
        }

        rarity = (float)Math.Min(SignRarity, -Math.Log(Math.Max(1e-9, _pairs.SymbolProbability(sign))));
        _signRarities[sign & 0xFF] = (sign, rarity);
        return rarity;
    }

    private void OfferSign(string text, int i)
    {
        var c = text[i];
        if (!char.IsAsciiLetterOrDigit(c))
        {
            Take(new Token { Start = i, End = i + 1, Kind = TokenKind.Mark, Tag = 'x', Tag2 = ' ', Pair = WordPairs.SymbolBase + c }, IsDotOfName(text, i) ? DotCost : MarkCost, RarityOf(c), float.NegativeInfinity);
            return;
        }

        var end = i + 1;
        while (end < _to && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '.' or '-' && end + 1 < _to && char.IsAsciiLetterOrDigit(text[end + 1]))))
        {
            end++;
        }

        Take(new Token { Start = i, End = end, Kind = TokenKind.Latin, Tag = 'm', Tag2 = ' ', Pair = char.IsAsciiDigit(c) ? WordPairs.Number : WordPairs.Latin }, LatinCost, LatinRarity, float.NegativeInfinity);

        // AC米兰, 76人队.
        foreach (var (keyEnd, key) in Scan.KeysAt(i))
        {
            if (keyEnd > end && (_lexicon.RolesOf(key) & NameRole.OrgName) != 0)
            {
                Offer(i, keyEnd, LatinCost, TokenKind.Organization, key, sure: true);
            }
        }
    }

    // 三．五 is a number.
    private static bool IsDotOfName(string text, int i) =>
        NameMarks.IsDot(text[i]) && (text[i] != '．' || (i > 0 && i + 1 < text.Length && Chars.IsHan(text[i - 1]) && Chars.IsHan(text[i + 1]) && !NameMarks.IsNumeral(text.AsSpan(i - 1, 1))));

    // What follows a word in news gives or takes; see WordPairs.
    private void Take(in Token token, float cost, float rarity, float gain)
    {
        if (token.End > _to)
        {
            return;
        }

        var state = token.Kind is TokenKind.Person or TokenKind.Sound ? 1 : 0;
        var (start, end) = (token.Start - _from, token.End - _from);
        for (var from = 0; from < 2; from++)
        {
            // Nothing stands between the parts of a name but its dot; and a name with a dot goes on as long as it can.
            if (from == 1 && (token.Kind == TokenKind.Sound || (state == 1 && _tokens[1][start] is { Kind: TokenKind.Sound, Sure: true })))
            {
                continue;
            }

            var before = _costs[from][start];
            if (float.IsPositiveInfinity(before) || before + cost - MostGain >= _costs[state][end])
            {
                continue;
            }

            var lift = _gains.Of(_tokens[from][start].Pair, token.Pair, rarity);
            var total = before + cost - Math.Max(lift, gain) + (from == 0 && state == 1 && IsBehindPart(start) ? PersonBehindDot : 0);
            if (total < _costs[state][end])
            {
                _costs[state][end] = total;
                ref var taken = ref _tokens[state][end];
                taken = token;
                taken.FromPerson = from == 1;
            }
        }
    }

    // 次仁·巴桑 is one person.
    private bool IsBehindPart(int at) => _tokens[0][at] is { Kind: TokenKind.Mark, FromPerson: true } mark && NameMarks.IsDot(Scan.Text[mark.Start]);

    private float Follows(int left, in Token right) =>
        _gains.Of(left, right.Pair, right.Kind == TokenKind.Word ? -_words.LogProbabilityAt(right.Pair < 0 ? 0 : right.Pair) : right.Kind == TokenKind.Person ? PersonRarity : AnyRarity);

    // A place is followed by what follows the word; one that is no word by what follows places at large.
    private int PlacePair(int start, int end)
    {
        var node = Words.Root;
        for (var i = start; i < end; i++)
        {
            node = _words.Step(node, _words.CodeOf(Scan.Text[i]));
            if (node <= 0)
            {
                return s_anyPlace;
            }
        }

        return _words.LogProbabilityAt(node) < 0 ? node : s_anyPlace;
    }

    private void OfferNames(int i, KnownNames known, Gazetteer places)
    {
        var own = places.LongestOwnPrefix(Scan.Text.AsSpan(i));
        if (own > 0)
        {
            Offer(i, i + own, OwnPlaceCost, TokenKind.Place, sure: true, certain: true);
        }

        known.Offer(this, i);
        Places.PlaceCandidates.Offer(this, i);
        People.TradeNouns.Offer(this, i);
        People.PersonCandidates.Offer(this, i);
        People.SoundNames.Offer(this, i);
    }

    private void OfferWords(string text, int i)
    {
        var node = Words.Root;
        var any = false;
        for (var j = i; j < _to && j < i + Words.MaxLength; j++)
        {
            node = _words.Step(node, _words.CodeOf(text[j]));
            if (node <= 0)
            {
                break;
            }

            var logProbability = _words.LogProbabilityAt(node);
            if (logProbability < 0)
            {
                any |= j == i;
                OfferWord(i, j + 1, j == i + 1 && Places.PlaceCandidates.IsJoinedCounty(Scan, i) ? JoinedCounty - logProbability : -logProbability, node);
            }
        }

        if (!any)
        {
            Take(new Token { Start = i, End = i + 1, Kind = TokenKind.Unknown, Tag = 'x', Tag2 = ' ', Pair = WordPairs.Unknown }, -_words.UnknownLogProbability, UnknownRarity, float.NegativeInfinity);
        }

        // A word of our vocabularies that the dictionary lacks (常务副县长).
        foreach (var (end, key) in Scan.KeysAt(i))
        {
            if (end - i >= 2 && _lexicon.RolesOf(key) != NameRole.None && (_lexicon.RolesOf(key) & (NameRole.Office | NameRole.OrgSuffix | NameRole.WeakOrgSuffix | NameRole.OrgName | NameRole.OrgInner | NameRole.PersonNoun | NameRole.PersonVerb)) != 0)
            {
                Take(new Token { Start = i, End = end, Kind = TokenKind.Word, Key = key, Roles = _lexicon.RolesOf(key), Tag = 'n', Tag2 = ' ', Pair = WordPairs.Unknown }, UnlistedKeyCost, NameRarity, float.NegativeInfinity);
            }
        }
    }

    private void OfferWord(int start, int end, float cost, int node)
    {
        var tag = _words.TagAt(node);
        if (end == start + 1 && tag[0] is 'n' or 'g' or 'z' or 'a')
        {
            cost += LoneCharacter;
        }

        Take(new Token { Start = start, End = end, Kind = TokenKind.Word, Tag = tag[0], Tag2 = tag.Length > 1 ? tag[1] : ' ', Pair = node }, cost, cost, float.NegativeInfinity);
    }

    // The other reading of a name that the dictionary lists is the same name as a word.
    private float ListedMargin(in Token token)
    {
        if (token.Is(NameRole.WellKnownPerson))
        {
            return ListedNames.Certain;
        }

        var text = Scan.Text.AsSpan(token.Start, token.Length);
        return _words.TryGet(text, out _, out var tag) && tag.StartsWith("nr", StringComparison.Ordinal)
            && ListedNames.KindOf(text, token with { Tag = 'n', Tag2 = 'r' }, out var margin) == TokenKind.Person ? margin : 0;
    }

    // Walks the best path back, and gives each word the roles of its key.
    private void Collect(List<Token> tokens)
    {
        _reversed.Clear();
        var state = _costs[1][_to - _from] < _costs[0][_to - _from] ? 1 : 0;
        for (var at = _to; at > _from;)
        {
            var token = _tokens[state][at - _from];
            token.Margin = state == 0 ? 0 : _costs[0][at - _from] - _costs[1][at - _from] + (_reversed.Count == 0 ? 0 : Follows(token.Pair, _reversed[^1]) - Follows(_tokens[0][at - _from].Pair, _reversed[^1]));
            _reversed.Add(token);
            (at, state) = (token.Start, token.FromPerson ? 1 : 0);
        }

        for (var i = _reversed.Count - 1; i >= 0; i--)
        {
            var token = _reversed[i];
            if (token.Key == 0 && token.Kind is TokenKind.Word or TokenKind.Unknown or TokenKind.Place or TokenKind.Organization or TokenKind.Latin)
            {
                foreach (var (end, key) in Scan.KeysAt(token.Start))
                {
                    if (end == token.End)
                    {
                        token.Key = key;
                        token.Roles = _lexicon.RolesOf(key);
                    }
                }
            }

            if (token.Kind == TokenKind.Word && token.Length > 2 && token.Is(NameRole.WellKnownPerson))
            {
                // The dictionary takes some of them for times or places.
                (token.Kind, token.Margin) = (TokenKind.Person, ListedNames.Certain);
            }
            else if (token.Kind is TokenKind.Word or TokenKind.Latin && token.Is(NameRole.OrgName) && !Places.PlaceCandidates.IsKindOfBody(Scan, token.End))
            {
                token.Kind = TokenKind.Organization;
                token.Sure = true;
            }
            else if (token.Kind == TokenKind.Person && !token.Sure)
            {
                token.Margin = Math.Max(token.Margin, ListedMargin(token));
            }
            else if (token.Kind == TokenKind.Word && token.Tag == 'n' && token.Length > 1 && Scan.Text[token.Start] != '於')
            {
                token.Kind = ListedNames.KindOf(Scan.Text.AsSpan(token.Start, token.Length), token, out token.Margin);
                if (token.Kind == TokenKind.Place && !Scan.IsTraditional && TaiwanTowns.Hold(_lexicon.PlacesOf(token.Key)))
                {
                    token.Kind = TokenKind.Word;
                }
            }

            if (!WordParts.Add(Scan, token, tokens))
            {
                tokens.Add(token);
            }
        }
    }
}
