using System.Runtime.InteropServices;
using NewsParse.Extraction.Names.Spans;
using NewsParse.Extraction.Organizations;
using NewsParse.Extraction.People;
using NewsParse.Extraction.Places;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names;

/// <summary>Finds the people, places and organisations of an article. Not thread-safe; one instance serves many articles.</summary>
/// <remarks>An article is read twice: what the first reading found for certain is known in the second, wherever it stands.</remarks>
internal sealed class NameExtractor
{
    // A name that was read once is as likely to come again as a common word.
    private const float SeenPerson = 5.5f;
    internal const float SeenPart = 8f;
    private const float SeenLongPart = 5f;
    private const int LongPart = 3;
    private const float SeenShortForm = 10f;
    private const float SeenDivision = 6f;
    private const float SeenOrganization = 6f;

    /// <summary>The least margin of a person's name that nothing beside it speaks for.</summary>
    internal const float CertainMargin = 6.5f;

    private const float ShortMargin = 12f;
    private const float TypicalShortMargin = 7.5f;
    private const float TypicalShortName = 12f;
    private const float TypicalMargin = 2.5f;
    private const float TypicalName = 18f;
    private const float BarelyBetter = 1.5f;
    private const float RareName = 20f;
    private const float PerNat = 0.3f;

    // What is written by its sound and stands alone is as often a thing or a place; twice it is a name.
    private const float HeardOnce = 3.5f;
    private const float Doubtful = 4f;

    private readonly Lattice _lattice = new();
    private readonly OrganizationComposer _composer = new();
    private readonly List<Token> _words = [];
    private readonly List<Token> _tokens = [];
    private readonly List<Token> _settled = [];
    private readonly INameJudge _judge;

    /// <summary>One that decides as the built-in model does.</summary>
    public NameExtractor()
        : this(new NameJudge())
    {
    }

    /// <summary>One with another judge.</summary>
    public NameExtractor(INameJudge judge) => _judge = judge;

    /// <summary>The names of one article.</summary>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="headlineBlock">Its headline block, lines joined by "\n"; empty if it has none.</param>
    /// <param name="context">What is known beforehand.</param>
    public static ArticleNames Extract(IReadOnlyList<string> paragraphs, string headlineBlock, NameContext context) =>
        new NameExtractor().Read(paragraphs, headlineBlock, context);

    /// <summary>See <see cref="Extract"/>.</summary>
    public ArticleNames Read(IReadOnlyList<string> paragraphs, string headlineBlock, NameContext context) =>
        NameBook.Write(ReadMentions(paragraphs, headlineBlock, context), context);

    /// <summary>Every mention, in the order of the text.</summary>
    public List<NameMention> ReadMentions(IReadOnlyList<string> paragraphs, string headlineBlock, NameContext context)
    {
        _lattice.Scan.IsScanned = context.IsScanned;
        var first = ReadOnce(paragraphs, headlineBlock, context.Known, context);
        var known = KnownFrom(first, context.Known);
        ShortNames.AddTo(known, paragraphs, headlineBlock, first);
        var mentions = known.Count == context.Known.Count ? first : ReadAgain(paragraphs, headlineBlock, first, known, context);
        DropDoubtful(mentions, known, context.IsScanned);
        ShortForms.Add(paragraphs, headlineBlock, mentions);
        FullNames.Join(mentions);
        ShortNames.Join(mentions);
        return mentions;
    }

    // Reads the stretches again in which a known name stands that the first reading took for something else; the others stay as they are.
    private List<NameMention> ReadAgain(IReadOnlyList<string> paragraphs, string headlineBlock, List<NameMention> first, KnownNames known, NameContext context)
    {
        var mentions = new List<NameMention>(first.Count + 8);
        var next = 0;
        for (var paragraph = -1; paragraph < paragraphs.Count; paragraph++)
        {
            var text = paragraph < 0 ? headlineBlock : paragraphs[paragraph];
            var scanned = false;
            for (int from = 0, to; from < text.Length; from = to)
            {
                to = Lattice.StretchEnd(text, from);
                var start = next;
                while (next < first.Count && first[next].Paragraph == paragraph && first[next].Start < to)
                {
                    next++;
                }

                if (!HasUnread(text, from, to, CollectionsMarshal.AsSpan(first)[start..next], known))
                {
                    mentions.AddRange(CollectionsMarshal.AsSpan(first)[start..next]);
                    continue;
                }

                if (!scanned)
                {
                    _lattice.Scan.Read(text);
                    scanned = true;
                }

                ReadStretch(paragraph, from, to, known, context, mentions);
            }
        }

        return mentions;
    }

    private static bool HasUnread(string text, int from, int to, ReadOnlySpan<NameMention> mentions, KnownNames known)
    {
        var next = 0;
        for (var i = from; i < to; i++)
        {
            while (next < mentions.Length && mentions[next].Start + mentions[next].Text.Length <= i)
            {
                next++;
            }

            var read = next < mentions.Length && mentions[next].Start <= i;
            if (read ? mentions[next].Start == i && IsMoreOfPerson(text.AsSpan(i, to - i), mentions[next], known) : known.Begins(text.AsSpan(i)))
            {
                return true;
            }
        }

        return false;
    }

    // 阿里江 was taken for a river, 卡迪尔 for 卡迪.
    private static bool IsMoreOfPerson(ReadOnlySpan<char> rest, in NameMention mention, KnownNames known) =>
        known.LongestPerson(rest) is >= LongPart and var length && (length > mention.Text.Length || (length == mention.Text.Length && mention.Kind != TokenKind.Person));

    // A name with nothing beside it that speaks for a person has to be the better reading by far, all its mentions taken together; where an OCR engine read it, by more.
    // What the judge alone takes for a name has no margin.
    private static void DropDoubtful(List<NameMention> mentions, KnownNames known, bool scanned)
    {
        var margins = Margins(mentions);
        mentions.RemoveAll(mention => mention.Kind == TokenKind.Person && !known.IsPerson(mention.Text) && margins[mention.Text] is var margin
            && (scanned ? margin < NeededMargin(mention.Text) : margin > 0 && margin < Math.Min(Doubtful, NeededMargin(mention.Text))));
    }

    private static Dictionary<string, float> Margins(List<NameMention> mentions)
    {
        var margins = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            margins[mention.Text] = margins.GetValueOrDefault(mention.Text) + (mention.Sure ? Math.Max(CertainMargin, NeededMargin(mention.Text)) : mention.Margin);
        }

        return margins;
    }

    private List<NameMention> ReadOnce(IReadOnlyList<string> paragraphs, string headlineBlock, KnownNames known, NameContext context)
    {
        var mentions = new List<NameMention>();

        // The headline is short of context: it is read after the body has told whom it names, and stands first.
        for (var i = -1; i < paragraphs.Count; i++)
        {
            var text = i < 0 ? headlineBlock : paragraphs[i];
            if (text.Length > 0)
            {
                ReadText(i, text, known, context, mentions);
            }
        }

        return mentions;
    }

    private void ReadText(int paragraph, string text, KnownNames known, NameContext context, List<NameMention> mentions)
    {
        _lattice.Scan.Read(text);
        for (int from = 0, to; from < text.Length; from = to)
        {
            to = Lattice.StretchEnd(text, from);
            ReadStretch(paragraph, from, to, known, context, mentions);
        }
    }

    private void ReadStretch(int paragraph, int from, int to, KnownNames known, NameContext context, List<NameMention> mentions)
    {
        var text = _lattice.Scan.Text;
        _tokens.Clear();
        _lattice.Read(from, to, known, context.Places, _tokens);
        _words.Clear();
        _words.AddRange(_tokens);
        PlaceComposer.Compose(_lattice.Scan, _tokens);
        PlaceLetters.Split(_lattice.Scan, _tokens);
        _composer.Compose(_lattice.Scan, _tokens);
        SetKinds();
        _judge.Judge(_lattice.Scan, _words, _tokens);
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            if (!token.IsName)
            {
                continue;
            }

            var person = token.Kind == TokenKind.Person;
            var title = person ? OfficeReader.Read(_lattice.Scan, _tokens, i) ?? OfficeReader.Shared(_lattice.Scan, _tokens, i, mentions, paragraph) : null;
            var name = text.Substring(token.Start, token.Length);
            var printed = _lattice.Scan.IsScanned && person ? Misreadings.Mend(name, _lattice.Scan.IsTraditional) : null;
            mentions.Add(new NameMention(paragraph, token.Start, name, token.Kind, token.Key, title, token.Sure, token.Margin, printed));
        }
    }

    // Gives each token what the grammar takes it for in the end.
    private void SetKinds()
    {
        _settled.Clear();
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            var kind = TokenKinds.Of(_lattice.Scan, _tokens, i);
            var sure = token.Sure || (kind == TokenKind.Person && (token.Kind is not (TokenKind.Person or TokenKind.Sound) || TokenKinds.HasPersonBeside(_lattice.Scan, token) || TokenKinds.IsAmongPeople(_lattice.Scan, _tokens, i) || TokenKinds.Acts(_lattice.Scan, _tokens, i)));

            // 居民|楼会先: who is spoken of speaks for a name, but hardly for one that is both rare and barely the better reading.
            sure &= token.Kind != TokenKind.Person || _lattice.Scan.Ends(token.Start, NameRole.Office) || token.Margin >= LeastMargin(_lattice.Scan.Text.AsSpan(token.Start, token.Length));
            _settled.Add(token with { Kind = kind, Refused = token.Refused || (token.IsName && kind == TokenKind.Word), Sure = sure, Margin = token is { Kind: TokenKind.Sound, Tag: 'x' } ? Math.Min(token.Margin, HeardOnce) : token.Margin });
        }

        _tokens.Clear();
        _tokens.AddRange(_settled);
    }

    // 王建国: a frequent surname and two usual characters need less; two characters alone are a word as often.
    private static float NeededMargin(string name) =>
        name.Length == 2 ? Misreadings.NameCost(name) < TypicalShortName ? TypicalShortMargin : ShortMargin
        : name.Length == 3 && Misreadings.NameCost(name) < TypicalName ? TypicalMargin
        : CertainMargin;

    private static float LeastMargin(ReadOnlySpan<char> name) =>
        Misreadings.NameCost(name) is var cost && cost < RareName || float.IsInfinity(cost) ? 0 : BarelyBetter + (PerNat * (cost - RareName));

    private static KnownNames KnownFrom(List<NameMention> mentions, KnownNames page)
    {
        var known = new KnownNames(page);
        var margins = Margins(mentions);
        var cuts = new NameCuts(mentions);
        foreach (var mention in mentions)
        {
            if (mention.Kind == TokenKind.Person && (margins[mention.Text] < Math.Max(CertainMargin, NeededMargin(mention.Text)) || cuts.IsMiscut(mention.Text)))
            {
                continue;
            }

            switch (mention.Kind)
            {
                case TokenKind.Person:
                    known.Add(mention.Text, TokenKind.Person, SeenPerson);
                    foreach (var part in FullNames.PartsOf(mention.Text))
                    {
                        known.Add(part, TokenKind.Person, part.Length < LongPart ? SeenPart : SeenLongPart);
                    }

                    break;
                case TokenKind.Place:
                    AddDivision(mention, known);
                    break;
                case TokenKind.Organization when mention.Text.Length > 2:
                    known.Add(mention.Text, TokenKind.Organization, SeenOrganization);
                    ShortNames.AddFirm(mention.Text, known);
                    break;
            }
        }

        return known;
    }

    /// <summary>Makes a division known, also by its short form: 青石 is 青石镇 named before.</summary>
    public static void AddDivision(NameMention mention, KnownNames known)
    {
        var name = mention.Text;
        if (name.Length < 3 || !mention.Sure || !(name[^1] is '县' or '縣' or '市' or '镇' or '鎮' or '乡' or '鄉' || (name[^1] is '区' or '區' && mention.Key > 0)))
        {
            return;
        }

        known.Add(name, TokenKind.Place, SeenDivision);
        if ((NameLexicon.BuiltIn.RolesOf(name.AsSpan(0, name.Length - 1)) & (NameRole.NoPlace | NameRole.NoPerson)) == 0)
        {
            known.Add(name[..^1], TokenKind.Place, SeenShortForm);
        }
    }
}
