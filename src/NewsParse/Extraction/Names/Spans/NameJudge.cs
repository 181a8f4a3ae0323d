using System.Runtime.InteropServices;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names.Spans;

/// <summary>Decides which spans of a stretch are names: the set of spans, none over another, whose odds are best. Not thread-safe; one instance serves many stretches.</summary>
internal sealed class NameJudge : INameJudge
{
    // Odds in thousandths of a nat, as those of SpanOdds. Likelier than four to one: such a name is known in the rest of the text.
    private const int Known = 1500;

    // What nothing speaks against; and letters for countries and provinces (中美两国), which annotators pass over as often as not: they are the grammar's to read.
    private const int Certain = 100_000;

    // What the grammar is sure of, and the made-up pages' annotators less often.
    private const int Grammar = 2000;

    // The same of a name inside a longer one.
    private const int GrammarInside = 1800;

    private readonly List<NameUnit> _units = [];
    private readonly List<NameSpan> _spans = [];
    private readonly List<Token> _judged = [];
    private readonly SpanScorer _scorer = new();
    private readonly BestSpans _best = new();
    private char[] _simplified = new char[256];

    /// <inheritdoc/>
    public void Judge(TextScan scan, List<Token> words, List<Token> tokens)
    {
        NameUnits.Cut(words, tokens, _units);
        SpanCandidates.List(scan, _units, _spans);
        if (_spans.Count == 0)
        {
            return;
        }

        Decide(scan.Text);
        Rewrite(scan, words, tokens);
    }

    private void Decide(string text)
    {
        var units = CollectionsMarshal.AsSpan(_units);
        var features = new SpanFeatures(units, Simplify(text, units[0].Start, units[^1].End), text);
        _scorer.Begin(units.Length);
        _best.Begin(units.Length);
        var next = 0;
        for (var last = 0; last < units.Length; last++)
        {
            _best.Next(last);
            for (; next < _spans.Count && _spans[next].Last == last; next++)
            {
                var span = _spans[next];
                if (!span.IsRefused(units))
                {
                    Offer(span, units, text, _scorer.Score(features, span));
                }
            }
        }
    }

    private void Offer(NameSpan span, ReadOnlySpan<NameUnit> units, string text, SpanOdds odds)
    {
        ref readonly var last = ref units[span.Last];
        var length = last.End - units[span.First].Start;
        var reading = span.IsReading(units) ? last.Reading : TokenKind.Word;
        odds = odds.With(reading, last.Certain || length == 1 ? Certain : last.Sure ? Grammar : 0);
        if (odds.Best > 0 && !(reading is TokenKind.Word or TokenKind.Organization && !last.Is(NameRole.OrgSuffix) && SummedUp.AsThings(text, last.End)))
        {
            odds = reading == TokenKind.Word ? odds.RaisedWhereLikely(SureInside(span, units) * GrammarInside) : odds;
            var roles = NameLexicon.BuiltIn.RolesOf(text.AsSpan(units[span.First].Start, length));
            _best.Offer(span, TokenKind.Person, reading == TokenKind.Person || (roles & NameRole.NoPerson) == 0 ? odds.Person : 0);
            _best.Offer(span, TokenKind.Place, reading == TokenKind.Place || (roles & NameRole.NoPlace) == 0 ? odds.Place : 0);
            _best.Offer(span, TokenKind.Organization, reading == TokenKind.Organization || (roles & NameRole.NoOrg) == 0 ? odds.Organization : 0);
        }
    }

    // 印尼|女队: that the grammar is sure of the place speaks for a name there, not against a longer one; but 商务局|外贸处.
    private static int SureInside(NameSpan span, ReadOnlySpan<NameUnit> units)
    {
        var (count, begun) = (0, false);
        for (var i = span.First; i <= span.Last; i++)
        {
            begun |= units[i].Begins && (i > span.First || units[i].Reading != TokenKind.Organization);
            count += begun && units[i] is { Ends: true, IsOfName: true, Sure: true } ? 1 : 0;
        }

        return count;
    }

    private ReadOnlySpan<char> Simplify(string text, int from, int to)
    {
        if (_simplified.Length < to - from)
        {
            _simplified = new char[2 * (to - from)];
        }

        SpanText.Simplify(text.AsSpan(from, to - from), _simplified);
        return _simplified.AsSpan(0, to - from);
    }

    // From the end of the stretch to its beginning.
    private void Rewrite(TextScan scan, List<Token> words, List<Token> tokens)
    {
        var units = CollectionsMarshal.AsSpan(_units);
        _judged.Clear();
        for (var at = units.Length; at > 0;)
        {
            var (span, kind, odds) = _best.Before(at);
            if (kind == TokenKind.Word)
            {
                _judged.Add(Rest(units[span.Last], words, tokens));
            }
            else if (span.IsReading(units))
            {
                var token = tokens[units[span.First].Token];
                _judged.Add(token with { Kind = kind, Sure = odds >= Known || (token.Sure && token.Kind == kind) });
            }
            else
            {
                var (start, end) = (units[span.First].Start, units[span.Last].End);
                var key = Math.Max(0, NameLexicon.BuiltIn.Find(scan.Text.AsSpan(start, end - start)));
                _judged.Add(new Token { Start = start, End = end, Kind = kind, Key = key, Roles = NameLexicon.BuiltIn.RolesOf(key), Tag = 'n', Tag2 = ' ', Sure = odds >= Known });
            }

            at = span.First;
        }

        tokens.Clear();
        for (var i = _judged.Count - 1; i >= 0; i--)
        {
            tokens.Add(_judged[i]);
        }
    }

    // What is of no name.
    private static Token Rest(in NameUnit unit, List<Token> words, List<Token> tokens)
    {
        var rest = NameUnits.Whole(unit, words, tokens);
        return rest.IsName ? rest with { Kind = TokenKind.Word, Tag = rest.Tag == '\0' ? 'x' : rest.Tag } : rest;
    }
}
