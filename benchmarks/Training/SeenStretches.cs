using System.Text;
using NewsParse.Extraction.Names;
using NewsParse.Extraction.Names.Spans;

namespace NewsParse.Training;

/// <summary>An article with the names that its annotator found.</summary>
/// <param name="Page">Number of its page.</param>
/// <param name="Names">The names of each kind.</param>
internal sealed record AnnotatedArticle(int Page, Dictionary<TokenKind, HashSet<string>> Names);

/// <summary>A span that may be a name.</summary>
/// <param name="Span">The span.</param>
/// <param name="Features">Its features, none twice.</param>
/// <param name="Kind">What it is; Word if it is no name.</param>
internal sealed record SeenSpan(NameSpan Span, int[] Features, TokenKind Kind);

/// <summary>A stretch of an article as the judge sees it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Units">What it is put together from, each as its text.</param>
/// <param name="Spans">What may be a name in it, by where it ends.</param>
/// <param name="Readings">The names that the grammar reads in it.</param>
internal sealed record SeenStretch(AnnotatedArticle Article, string[] Units, SeenSpan[] Spans, (string Text, TokenKind Kind)[] Readings)
{
    /// <summary>The kinds of names.</summary>
    public static readonly TokenKind[] Kinds = [TokenKind.Person, TokenKind.Place, TokenKind.Organization];

    /// <summary>The names by the best set of spans; the odds are those of <see cref="Kinds"/>.</summary>
    public IEnumerable<(string Text, TokenKind Kind)> Best(Func<SeenSpan, double[]> oddsOf)
    {
        var best = new BestSpans();
        best.Begin(Units.Length);
        var next = 0;
        for (var last = 0; last < Units.Length; last++)
        {
            best.Next(last);
            for (; next < Spans.Length && Spans[next].Span.Last == last; next++)
            {
                var odds = oddsOf(Spans[next]);
                for (var kind = 0; kind < odds.Length; kind++)
                {
                    best.Offer(Spans[next].Span, Kinds[kind], (int)Math.Round(1000 * odds[kind]));
                }
            }
        }

        for (var at = Units.Length; at > 0;)
        {
            var (span, kind, _) = best.Before(at);
            if (kind != TokenKind.Word)
            {
                yield return (string.Concat(Units[span.First..at]), kind);
            }

            at = span.First;
        }
    }
}

/// <summary>Reads annotated pages by the grammar alone.</summary>
internal static class SeenStretches
{
    /// <summary>The stretches of a page's articles.</summary>
    public static IEnumerable<SeenStretch> Of(PrintedGold page, int number, FeatureIndex index)
    {
        PrintedArticle[] articles = [.. page.Articles.Where(article => article.People is not null)];
        var recorder = new Recorder(index);
        PageNames.Extract(new NameExtractor(recorder), [.. articles.Select(article => ((IReadOnlyList<string>)article.Paragraphs, article.TitleBlock))], NameContext.From(new ParserOptions()), page.Publication);
        foreach (var article in articles)
        {
            var annotated = new AnnotatedArticle(number, new()
            {
                [TokenKind.Person] = [.. article.People!.Select(person => person.Name), .. article.ShortForms.People],
                [TokenKind.Place] = [.. article.Places!],
                [TokenKind.Organization] = [.. article.Organizations!, .. article.ShortForms.Organizations],
            });
            foreach (var text in article.Paragraphs.Append(article.TitleBlock).Distinct(StringComparer.Ordinal))
            {
                foreach (var seen in recorder.Of(text))
                {
                    yield return seen(annotated);
                }
            }
        }
    }

    // Leaves everything as the grammar has it, and keeps of each stretch what it last was.
    private sealed class Recorder(FeatureIndex index) : INameJudge
    {
        private readonly Dictionary<string, SortedDictionary<int, Func<AnnotatedArticle, SeenStretch>>> _seen = new(StringComparer.Ordinal);

        public Func<AnnotatedArticle, SeenStretch>[] Of(string text) => _seen.TryGetValue(text, out var stretches) ? [.. stretches.Values] : [];

        public void Judge(TextScan scan, List<Token> words, List<Token> tokens)
        {
            var (units, spans) = (new List<NameUnit>(), new List<NameSpan>());
            NameUnits.Cut(words, tokens, units);
            SpanCandidates.List(scan, units, spans);
            if (units.Count == 0)
            {
                return;
            }

            var (from, to, text) = (units[0].Start, units[^1].End, scan.Text);
            var simplified = new char[to - from];
            SpanText.Simplify(text.AsSpan(from, to - from), simplified);
            NameUnit[] all = [.. units];
            var features = new SpanFeatures(all, simplified, text);
            var lists = new int[spans.Count][];
            for (var i = 0; i < lists.Length; i++)
            {
                var list = new Features { Index = index, Numbers = [], Text = new StringBuilder() };
                features.TellFirst(spans[i].First, ref list);
                features.TellLast(spans[i].Last, ref list);
                features.TellReading(spans[i], ref list);
                features.TellSpan(spans[i], ref list);
                lists[i] = [.. list.Numbers];
            }

            string[] unitTexts = [.. units.Select(unit => text[unit.Start..unit.End])];
            (string, TokenKind)[] readings = [.. tokens.Where(token => token.IsName).Select(token => (text[token.Start..token.End], token.Kind))];
            TokenKind[] kinds = [.. spans.Select(span => span.IsReading(all) ? units[span.First].Reading : TokenKind.Word)];
            (int Start, int End)[] borders = [.. spans.Select(span => (units[span.First].Start, units[span.Last].End))];
            (_seen.TryGetValue(text, out var stretches) ? stretches : _seen[text] = [])[from] = article =>
            {
                var claims = Claims(article, text, from, to);
                return new SeenStretch(article, unitTexts, [.. spans.Select((span, i) => new SeenSpan(span, lists[i], Kind(claims, borders[i], kinds[i], article, text)))], readings);
            };
        }

        // Where the annotated names stand: longer ones first, none over another.
        private static HashSet<(int Start, int End)> Claims(AnnotatedArticle article, string text, int from, int to)
        {
            var (claims, taken) = (new HashSet<(int, int)>(), new bool[to - from]);
            foreach (var name in article.Names.Values.SelectMany(names => names).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))
            {
                for (var at = text.IndexOf(name, from, to - from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, to - at - 1, StringComparison.Ordinal))
                {
                    var place = taken.AsSpan(at - from, name.Length);
                    if (!place.Contains(true))
                    {
                        place.Fill(true);
                        claims.Add((at, at + name.Length));
                    }
                }
            }

            return claims;
        }

        // A name of two kinds is what the grammar reads here, if that is one of them; and whether 美 is a place, the grammar alone decides.
        private static TokenKind Kind(HashSet<(int Start, int End)> claims, (int Start, int End) span, TokenKind reading, AnnotatedArticle article, string text)
        {
            if (span.End - span.Start == 1)
            {
                return reading;
            }

            if (!claims.Contains(span))
            {
                return TokenKind.Word;
            }

            var name = text[span.Start..span.End];
            return article.Names.TryGetValue(reading, out var names) && names.Contains(name) ? reading : article.Names.First(kind => kind.Value.Contains(name)).Key;
        }

        private struct Features : ISpanFeatures
        {
            public FeatureIndex Index;
            public HashSet<int> Numbers;
            public StringBuilder Text;

            public readonly void Begin(FeatureName name) => Text.Clear().Append(name.Text);

            public readonly void Add(char c) => Text.Append(c);

            public readonly void Take() => Numbers.Add(Index[Text.ToString()]);
        }
    }
}
