using NewsParse.Extraction.People;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names.Spans;

/// <content>What the lexicon says of a span.</content>
internal readonly ref partial struct SpanFeatures
{
    private const int LongestSound = 8;
    private const int LongestListed = 6;
    private const int MostSoundCost = 30;

    private void TellPlaces<T>(NameSpan span, int key, ref T to)
        where T : struct, ISpanFeatures
    {
        for (var i = span.First; i < span.Last; i++)
        {
            if (_units[i].Kind == TokenKind.Place || _units[i].Reading == TokenKind.Place)
            {
                to.Begin(i == span.First ? FeatureNames.PlaceFirst : FeatureNames.PlaceInside);
                to.Take();
                break;
            }
        }

        var lexicon = NameLexicon.BuiltIn;
        if (key <= 0 || lexicon.PlacesOf(key) is not { Length: > 0 } places)
        {
            return;
        }

        to.Begin(places.Length > 1 ? FeatureNames.Places : FeatureNames.Place);
        SpanText.AddNumber((int)lexicon.PlaceKindOf(places[0] >> 1), ref to);
        to.Take();
        to.Begin(FeatureNames.PlaceBehind);
        _words.AddWord(span.First - 1, ref to);
        to.Take();
        to.Begin(FeatureNames.PlaceBefore);
        _words.AddWord(span.Last + 1, ref to);
        to.Take();
    }

    // What the dictionary takes the whole for, and how frequent it is there; and whether it is the name of somebody whom everybody knows.
    private void TellListed<T>(NameSpan span, int length, int key, ref T to)
        where T : struct, ISpanFeatures
    {
        var name = _text.AsSpan(_units[span.First].Start, length);
        if (length is < 2 or > LongestListed)
        {
            return;
        }

        if (Words.BuiltIn.TryGet(name, out var logProbability, out var tag))
        {
            to.Begin(FeatureNames.Listed);
            foreach (var c in tag)
            {
                to.Add(c);
            }

            to.Add('l');
            SpanText.AddNumber(length, ref to);
            to.Take();
            to.Add('f');
            SpanText.AddNumber((int)-logProbability, ref to);
            to.Take();
        }

        if (key > 0 && (NameLexicon.BuiltIn.RolesOf(key) & NameRole.WellKnownPerson) != 0)
        {
            to.Begin(FeatureNames.Known);
            SpanText.AddNumber(length, ref to);
            to.Take();
        }

        if (JapaneseNames.SurnameOf(name) is > 0 and var surname)
        {
            to.Begin(FeatureNames.Japanese);
            to.Add(JapaneseNames.IsUsual(name[surname..]) ? '!' : '?');
            SpanText.AddNumber(length - surname, ref to);
            to.Take();
        }
    }

    // 安东尼·布林肯: a dot joins the parts of a name; and how much the characters are those that foreign names are written with.
    private void TellSound<T>(NameSpan span, int length, ref T to)
        where T : struct, ISpanFeatures
    {
        var name = _text.AsSpan(_units[span.First].Start, length);
        if (NameMarks.HasDot(name))
        {
            to.Begin(FeatureNames.Dotted);
            SpanText.AddNumber(SpanText.Steps(length), ref to);
            to.Take();
        }
        else if (length is > 1 and <= LongestSound)
        {
            var cost = 0f;
            foreach (var c in name)
            {
                cost += NameLexicon.BuiltIn.CharCost(c, NameChar.Sound);
            }

            to.Begin(FeatureNames.BySound);
            SpanText.AddNumber(Math.Clamp((int)(2 * cost / length), 0, MostSoundCost), ref to);
            to.Add('l');
            SpanText.AddNumber(length, ref to);
            to.Take();
        }
    }

    // How unlikely the characters are as a Chinese name.
    private void TellNameCost<T>(NameSpan span, int cost, ref T to)
        where T : struct, ISpanFeatures
    {
        to.Begin(FeatureNames.NameCost);
        SpanText.AddNumber(cost, ref to);
        to.Take();
        to.Add('_');
        _words.AddTag(span.Last + 1, ref to);
        to.Take();

        _words.BeginReading(span, ref to);
        to.Add('c');
        SpanText.AddNumber(cost, ref to);
        to.Take();
    }
}
