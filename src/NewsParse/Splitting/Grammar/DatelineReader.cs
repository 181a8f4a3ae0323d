using NewsParse.Text;

namespace NewsParse.Splitting.Grammar;

/// <summary>Reads a dateline's core: head (paper, agency, reporter), place, date, closing (讯, 电, 报道).</summary>
internal sealed class DatelineReader
{
    private const int LongestPaper = 12;
    private const int LongestShortForm = 5;
    private const int LongestUnknownPlace = 6;
    private const int LongestHands = 50;
    private const string NeverBeforeNews = "资简短喜音通视快电专特综闻来问审传急要本";
    private const string NeverInPaper = "的了着在是从将对把被和及为于就也都还不而但再这那每我你他她它说称获悉来去给让因所";

    private readonly Glance _glance;
    private readonly bool _isClosed;
    private readonly DatelineParts _parts = new();
    private readonly int _limit;
    private int _at;

    private DatelineReader(Glance glance, int from, int limit, bool isClosed)
    {
        _glance = glance;
        _at = from;
        _limit = limit;
        _isClosed = isClosed;
    }

    /// <summary>Reads a range; null if it does not begin with a dateline or, if closed, is not one as a whole.</summary>
    public static DatelineParts? Read(Glance glance, int from, int limit, bool isClosed) => new DatelineReader(glance, from, limit, isClosed).Read();

    /// <summary>（记者 甲 通讯员 乙） at the head of a body, without a word for the paper.</summary>
    public static DatelineParts? ReadHands(Glance glance, int from, int to)
    {
        if (BylineReader.Read(glance, from, to, isOpen: false) is not { HasWord: true } credits
            || !credits.Contributors.Exists(hand => hand.Role is not (ContributorRole.Author or ContributorRole.Agency)))
        {
            return null;
        }

        var parts = new DatelineParts { End = to, Certainty = 0.85 * credits.Certainty };
        parts.Add(credits, glance.Printed(from, to));
        return parts;
    }

    private DatelineParts? Read()
    {
        if (ReadsLone())
        {
            return _parts;
        }

        var from = _at;
        _at += _glance[_at] == '据' ? 1 : GatheredLength(_at);

        var isQuoted = _at > from;
        ReadHead();
        return ReadRest(isQuoted) ?? (isQuoted && !_isClosed ? ReadSourceAlone() : null);
    }

    // 据新华社, parted from the body by a blank.
    private DatelineParts? ReadSourceAlone()
    {
        if (!_parts.HasHead || !_glance.BlankBefore(_at) || !Chars.IsHan(_glance[_at]))
        {
            return null;
        }

        (_parts.End, _parts.Certainty) = (_at, 0.7 * _parts.Certainty);
        return _parts;
    }

    /// <summary>本报, 新华社, 香港文汇报.</summary>
    private void ReadHead()
    {
        if (DatelineWords.Own.TryMatch(_glance, _at, out var isPaper, out var length, out var slips))
        {
            (_at, _parts.HasHead) = (_at + length, true);
            _parts.Certainty -= (0.2 * slips) + (isPaper ? 0 : 0.05);
            return;
        }

        if (Agencies.All.TryMatch(_glance, _at, out var isWire, out length, out slips))
        {
            _parts.Agency = _glance.Tight(_at, _at + length);
            _parts.Wire = isWire ? _parts.Agency : null;
            (_at, _parts.HasHead) = (_at + length, true);
            _parts.Certainty -= 0.2 * slips;
            return;
        }

        ReadPaper();
    }

    // Any paper, by the last character of its title; 讯 must follow. 闽都讯（记者 …）: a short form of it, or a place, if hands follow 讯.
    private void ReadPaper()
    {
        for (var i = _at + 2; i <= Math.Min(_at + LongestShortForm, _limit - 2) && Chars.IsHan(_glance[i - 1]) && (_glance[i - 1] == '都' || !NeverInPaper.Contains(_glance[i - 1])); i++)
        {
            if (_glance[i] == '讯' && _glance[i + 1] == '（' && !NeverBeforeNews.Contains(_glance[i - 1]) && _glance.Find('）', i + 1, Math.Min(_glance.Length, i + LongestHands)) is > 0 and var close
                && BylineReader.Read(_glance, i + 2, close, isOpen: false) is { HasWord: true, Roles: > 0, Contributors.Count: > 0 })
            {
                if (!DatelinePlaces.IsKnown(_glance, _at, i))
                {
                    _parts.Agency = _glance.Tight(_at, i);
                    _at = i;
                }

                (_parts.HasHead, _parts.Certainty) = (true, _parts.Certainty - 0.1);
                return;
            }
        }

        for (var i = _at; i < Math.Min(_at + LongestPaper, _limit) && Chars.IsHan(_glance[i]) && (!NeverInPaper.Contains(_glance[i]) || (_glance[i] == '都' && _glance[i + 1] == '市')); i++)
        {
            if (i > _at && _glance[i] is '报' or '网' or '社' or '台' or '刊' && ((IsClosing(i + 1, out _, out var closing, out _) && DatelineWords.IsFormal(closing)) || (_glance[i] == '报' && i - _at > 2 && IsNewsWithHands(i + 1))))
            {
                _parts.Agency = _glance.Tight(_at, i + 1);
                (_at, _parts.HasHead) = (i + 1, true);
                _parts.Certainty -= _glance[i] == '报' ? 0 : 0.15;
                return;
            }
        }
    }

    // 南溪晚报北山讯（记者 …）, 南溪晚报7月7日讯（记者 …）.
    private bool IsNewsWithHands(int from)
    {
        for (var i = from + 1; i < Math.Min(from + LongestPaper, _limit); i++)
        {
            if (_glance[i] == '讯')
            {
                return _glance[i + 1] == '（' && DatelineHands.LeadsAt(_glance, i + 2, _limit);
            }
        }

        return false;
    }

    /// <summary>What stands between the head and a closing, for the first closing that leaves something sensible between.</summary>
    private DatelineParts? ReadRest(bool isQuoted)
    {
        for (var i = _at; i < _limit; i++)
        {
            if (IsClosing(i, out var length, out var closing, out var slips))
            {
                if ((!_isClosed || i + length == _limit) && Explains(_at, i, closing, i + length, isQuoted))
                {
                    _parts.End = i + length;
                    _parts.Certainty -= 0.2 * slips;
                    return _parts;
                }
            }
            else if (length > 1)
            {
                // 通讯设施 has no 讯.
                i += length - 1;
                continue;
            }

            var c = _glance[i];
            if (!(Chars.IsHan(c) || char.IsAsciiLetterOrDigit(c) || c is '·' or '/' or '—' or '、' or '○' or '.'))
            {
                break;
            }
        }

        return _isClosed && _parts.HasHead ? ReadHandsAlone() : null;
    }

    // 【中央社記者甲】.
    private DatelineParts? ReadHandsAlone()
    {
        if (!DatelineHands.LeadsAt(_glance, _at, _limit) || BylineReader.Read(_glance, _at, _limit, isOpen: false) is not { HasWord: true, Contributors.Count: > 0 } credits)
        {
            return null;
        }

        _parts.Add(credits, _glance.Printed(_at, _limit));
        (_parts.End, _parts.Certainty) = (_limit, Math.Min(_parts.Certainty, 0.9 * credits.Certainty));
        return _parts;
    }

    private bool IsClosing(int at, out int length, out string closing, out int slips)
    {
        slips = 0;
        if (!DatelineWords.Closings.TryMatch(_glance, at, out closing, out length, out slips) || at + length > _limit)
        {
            // 本报汛（记者 …）: one character alone is taken for another only where nothing else could stand.
            (closing, slips) = ("讯", 1);
            length = at == _at && _parts.HasHead && Confusions.Plain(_glance[at]) == Confusions.Plain('讯') && (_glance[at + 1] == '（' || _glance.BlankBefore(at + 1)) ? 1 : 0;
            return length > 0;
        }

        // 本报讯电 … is 讯; 讯息, 电力 are words of the body.
        return _isClosed || !DatelineWords.GoesOn(closing, _glance[at + length]) || (closing == "讯" && _glance.BlankBefore(at + length));
    }

    private bool Explains(int from, int to, string closing, int end, bool isQuoted)
    {
        var isReport = IsReport(closing);
        if (!_isClosed && _glance[end] is '，' or '、' && !(closing == "讯" && _parts.HasHead && from == to))
        {
            return false;
        }

        to = RelayStart(from, to);
        var dateFrom = DatelineDates.Start(_glance, from, to);
        var hands = DatelineHands.LeadWord(_glance, from, dateFrom);
        if (hands >= 0)
        {
            return ExplainsHands(from, hands, dateFrom, to, end, closing);
        }

        if (from == to)
        {
            return _parts.HasHead && DatelineWords.IsFormal(closing) && (!isReport || _isClosed || !isQuoted);
        }

        if (isReport && IsDesk(from, dateFrom))
        {
            return true;
        }

        var hasDate = dateFrom < to;
        SetDate(dateFrom, to);
        var placeQuality = SetPlace(from, dateFrom);
        if (placeQuality < 0)
        {
            return false;
        }

        if (!_parts.HasHead)
        {
            // 据柏林消息, 据柏林10月3日电.
            return isQuoted
                ? placeQuality > 0.9 && (hasDate || closing == "消息") && IsParted(end)
                : ExplainsPlace(from, dateFrom, to, closing, placeQuality, end) && (!isReport || _isClosed);
        }

        _parts.Certainty = Math.Min(_parts.Certainty, (hasDate ? 0.95 : 0.85) * (0.4 + (0.6 * placeQuality)) + 0.05);
        return !isReport || _isClosed || hasDate || placeQuality > 0.9;
    }

    /// <summary>A place or a date without a word for the paper.</summary>
    private bool ExplainsPlace(int from, int dateFrom, int to, string closing, double placeQuality, int end)
    {
        var hasDate = dateFrom < to;
        if (_isClosed && !hasDate && (closing is "讯" or "专讯" or "特讯") && DatelineWords.IsNotPlace(_glance.Folded(from, to)))
        {
            // 【法庭讯】, （采访组专讯）: the desk.
            _parts.Certainty = 0.8;
            return true;
        }

        if (_isClosed && closing == "消息" && !hasDate && placeQuality is > 0.4 and < 1)
        {
            // 【司警消息】, 【中央裁判署消息】: who told the paper, no place.
            (_parts.Place, _parts.Certainty) = (null, 0.8);
            return true;
        }

        // 〔南京廿一日電〕, (新加坡23日讯), 【上海专电】: a place, with a date or in brackets; 〔十日專電〕 under a heading that names the place.
        _parts.Certainty = placeQuality - (hasDate ? 0 : 0.1) - (_isClosed ? 0 : 0.15);
        var isPlace = placeQuality > 0.9 || (_isClosed && (DatelineWords.IsFromPlace(closing) || hasDate) && placeQuality > 0.4 && dateFrom - from >= 2 && !NeverBeforeNews.Contains(_glance[to - 1]));
        return isPlace && (_isClosed
            ? _parts.Place is not null || (hasDate && closing[^1] == '电')
            : _parts.Place is not null && ((hasDate && closing[^1] is '电' or '讯') || StandsApart(closing, end)));
    }

    // 杭州快信, 柏林消息：.
    private bool StandsApart(string closing, int end) => IsParted(end) && closing is not ("电" or "讯") && (closing == "消息" || DatelineWords.IsFromPlace(closing));

    private bool IsParted(int end) => _glance[end] == '：' || _glance.BlankBefore(end);

    // 伦敦十九日路透电: the agency that the report was taken from stands behind the date.
    private int RelayStart(int from, int to)
    {
        if (to <= from || !Agencies.All.TryMatchBefore(_glance, to, from, out var isWire, out var length) || !isWire || DatelineDates.Start(_glance, from, to - length) == to - length)
        {
            return to;
        }

        var relay = _glance.Tight(to - length, to);
        (_parts.Wire, _parts.Relay) = _parts.Wire is null ? (relay, null) : (_parts.Wire, relay);
        return to - length;
    }

    private bool ReadsLone()
    {
        var isWord = DatelineWords.Lone.TryMatch(_glance, _at, out _, out var length) || (_isClosed && DatelineWords.Bracketed.TryMatch(_glance, _at, out _, out length));
        var end = _at + length;
        if (!isWord || !(_isClosed ? end == _limit : IsParted(end) || _glance[end] == '（'))
        {
            return false;
        }

        _parts.End = end;
        _parts.Certainty = _isClosed ? 0.95 : 0.7;
        return true;
    }

    // 生活中心／台北 报导.
    private bool IsDesk(int from, int to)
    {
        var slash = _glance.Find('/', from, to);
        if (slash < from + 2 || slash - from > 10 || DatelineHands.LeadWord(_glance, from, slash) >= 0 || !DatelineWords.IsDesk(_glance.Folded(from, slash)))
        {
            return false;
        }

        _parts.Certainty = _isClosed ? 0.9 : 0.75;
        return SetPlace(slash + 1, to) > 0.5;
    }

    /// <summary>记者 甲／台北 报导, 本报记者 甲 报道：, 中央社记者甲台北12日电.</summary>
    private bool ExplainsHands(int from, int hands, int dateFrom, int to, int end, string closing)
    {
        var isReport = IsReport(closing);

        // 驻日 before 特派员: no place of the report.
        if (hands > from && _glance[from] != '驻' && SetPlace(from, hands) < 0)
        {
            return false;
        }

        SetDate(dateFrom, to);
        var best = -1.0;
        Credits? read = null;
        var slash = _glance.Find('/', hands, dateFrom);
        for (var cut = slash >= 0 ? slash : dateFrom; cut > hands + 2; cut--)
        {
            var placeFrom = slash >= 0 ? slash + 1 : cut;
            var place = placeFrom == dateFrom ? 0.85 : slash >= 0 ? Math.Max(0.6, DatelinePlaces.Quality(_glance, placeFrom, dateFrom)) : DatelinePlaces.IsKnown(_glance, placeFrom, dateFrom) || (_isClosed && (isReport || DatelineWords.IsFromPlace(closing)) && DatelinePlaces.IsTown(_glance, placeFrom, dateFrom)) ? 1
                : _isClosed && dateFrom < to && dateFrom - placeFrom <= LongestUnknownPlace ? 0.8 * DatelinePlaces.Quality(_glance, placeFrom, dateFrom) : -1;
            if (place > 0 && BylineReader.Read(_glance, hands, cut, isOpen: false) is { Contributors.Count: > 0 } credits && place * credits.Certainty > best)
            {
                (best, read) = (place * credits.Certainty, credits);
                if (placeFrom < dateFrom)
                {
                    SetPlace(placeFrom, dateFrom);
                }
                else
                {
                    _parts.Place = null;
                }
            }

            if (slash >= 0)
            {
                break;
            }
        }

        if (read is null)
        {
            return false;
        }

        _parts.Add(read, _glance.Printed(hands, read.End));
        var isPlain = _parts.Place is null && slash < 0 && dateFrom == to;
        var isMarked = _isClosed || _glance[end] == '：' || _glance.BlankBefore(end);
        _parts.Certainty = Math.Min(_parts.Certainty, 0.45 + (0.5 * best)) - (_isClosed || isMarked ? 0 : isPlain ? 0.45 : 0.1);
        return _isClosed || isReport || dateFrom < to || slash >= 0;
    }

    private static bool IsReport(string closing) => closing.EndsWith("报道", StringComparison.Ordinal) || closing.EndsWith("报导", StringComparison.Ordinal) || closing is "专访" or "特写";

    // 综合 before an agency or a place; 0 if it does not stand there.
    private int GatheredLength(int at) => _glance[at] == '综' && _glance[at + 1] == '合' ? 2 : 0;

    private void SetDate(int from, int to) => _parts.DateText = from < to ? _glance.Tight(from, to) : null;

    private double SetPlace(int from, int to)
    {
        from += _glance[from] == '/' ? 1 : 0;

        // A date may also stand before the place: 本报11月24日北京讯.
        if (PrintedDate.TryRead(_glance, from, out var date) && date.Day is not null && from + date.Length < to)
        {
            SetDate(from, from + date.Length);
            from += date.Length;
        }

        // 综合基多三日外电.
        from += to - from > 3 ? GatheredLength(from) : 0;
        var quality = DatelinePlaces.Quality(_glance, from, to);
        _parts.Place = quality > 0 && from < to && !DatelineWords.IsNotPlace(_glance.Folded(from, to)) && _glance[from] != '驻' ? _glance.Tight(from, to) : null;
        return quality;
    }
}
