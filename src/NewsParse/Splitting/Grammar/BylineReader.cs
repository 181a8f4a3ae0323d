namespace NewsParse.Splitting.Grammar;

/// <summary>Reads bylines: roles before names (记者 甲 通讯员 乙, 文/甲 图/乙), deeds behind them (甲 文/图, 甲 摄), bare names, units and places around them.</summary>
internal sealed partial class BylineReader
{
    private const int LongestPlace = 14;

    private readonly Glance _glance;
    private readonly BylineUnits _units;
    private readonly List<BylineToken> _tokens;
    private readonly List<BylineGroup> _groups = [];
    private readonly List<string> _wires = [];
    private readonly bool _isOpen;
    private bool _isNobody;
    private bool _isSource;
    private bool _isAuthors;
    private double _quality = 1;
    private int _end;

    private BylineReader(Glance glance, List<BylineToken> tokens, bool isOpen)
    {
        _glance = glance;
        _units = new BylineUnits(glance);
        _tokens = tokens;
        _isOpen = isOpen;
    }

    /// <summary>Reads a range as a byline; null if it is none.</summary>
    /// <param name="glance">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="to">Where to stop.</param>
    /// <param name="isOpen">True if other text may follow in the range.</param>
    public static Credits? Read(Glance glance, int from, int to, bool isOpen)
    {
        var tokens = BylineTokens.Read(glance, from, to, isOpen);
        return tokens is null or [] ? null : new BylineReader(glance, tokens, isOpen).Read();
    }

    private Credits? Read()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            var consumed = _tokens[i].Class switch
            {
                TokenClass.Word => Word(i),
                TokenClass.Run => Run(i),
                TokenClass.Remark => Remark(i),
                _ => true,
            };
            if (!consumed)
            {
                if (!_isOpen || _groups.Count == 0)
                {
                    return null;
                }

                break;
            }

            if (_isSource)
            {
                return ReadsSource(i) ? Finish() : null;
            }

            _end = _tokens[i].To;
        }

        return Finish();
    }

    private bool Word(int i)
    {
        var word = _tokens[i].Word!;
        _isNobody |= word.IsNobody;
        switch (word.Class)
        {
            case WordClass.Role:
                if (_groups.Count == 0 || Last.Names.Count > 0 || Last.Role is not null)
                {
                    _groups.Add(new BylineGroup());
                }

                Last.Role = word.Role;
                _quality = Math.Min(_quality, 1 - (0.15 * _tokens[i].Slips));
                return true;
            case WordClass.Deed:
                return Deed(i, word);
            case WordClass.Wire:
                _wires.Add(_glance.Tight(_tokens[i].From, _tokens[i].To));
                return true;
            case WordClass.Source:
                if (_groups.Count > 0)
                {
                    Last.Deeds |= word.Deeds;
                }

                return _isSource = _groups.TrueForAll(group => group.Names.Count > 0);
            default:
                return true;
        }
    }

    /// <summary>《某报》, an agency, a paper or a site after 据, 摘自 and the like.</summary>
    private bool ReadsSource(int i)
    {
        var isNamed = i == _tokens.Count - 1 && _tokens[i].Word!.IsNobody;
        foreach (var token in _tokens.Skip(i + 1))
        {
            if (token.Word is { Class: WordClass.Wire })
            {
                _wires.Add(_glance.Tight(token.From, token.To));
            }

            isNamed = token.Word is not null || (token.Class == TokenClass.Remark && _glance[token.From] == '《')
                || (token.Class == TokenClass.Run && _glance[token.To - 1] is '报' or '网' or '社' or '台' or '刊' or '志' or '站' or '电' or '号');
        }

        _end = _tokens[^1].To;
        return isNamed && _end - _tokens[i].From <= 40;
    }

    /// <summary>A deed belongs to the names before it (甲 摄) or to those that follow (摄影 甲).</summary>
    private bool Deed(int i, BylineWord word)
    {
        var deeds = word.Deeds;
        if (_groups.Count > 0 && Last.Names.Count > 0 && BelongsBefore(i))
        {
            // A deed at the very end speaks for every hand that has none of its own.
            foreach (var group in i == _tokens.Count - 1 ? _groups.Where(group => group.Deeds == Deeds.None) : [Last])
            {
                group.Deeds |= deeds;
            }

            Last.Deeds |= deeds;
            Last.IsClosed = true;
            return true;
        }

        if (_groups.Count == 0 || Last.Names.Count > 0)
        {
            _groups.Add(new BylineGroup());
        }

        Last.Deeds |= deeds;
        Last.Role ??= word.Role;
        Last.IsNobodys |= word.IsNobody;
        return true;
    }

    private bool BelongsBefore(int i)
    {
        if (_tokens[i - 1].Class == TokenClass.Binder)
        {
            return true;
        }

        if (Last.Deeds != Deeds.None || (i + 1 < _tokens.Count && _tokens[i + 1].Class == TokenClass.Binder))
        {
            return false;
        }

        // 甲 文 乙 图 against 记者 甲 摄影 乙.
        return i == _tokens.Count - 1 || _tokens[^1] is { Class: TokenClass.Word, Word.Class: WordClass.Deed } || _tokens[i + 1].Class is not TokenClass.Run || _isOpen;
    }

    private bool Run(int i)
    {
        var (from, to) = (_tokens[i].From, _tokens[i].To);
        if (IsSentFrom(i))
        {
            // 寄自内罗毕　林远山.
            from = _groups.Count == 0 ? BlankIn(from, to) : to;
            if (from == to)
            {
                return to - _tokens[i].From <= LongestPlace;
            }
        }

        if (IsPlaceOfReport(i) || (IsPlaceBeforeDeed(i) && _groups.Count > 0 && Last.Names.Count > 0))
        {
            return to - from <= LongestPlace;
        }

        var next = i + 1 < _tokens.Count && _tokens[i + 1].From == to && !_glance.BlankBefore(to) ? _tokens[i + 1] : default;
        if (next is { Class: TokenClass.Word, Word.Class: WordClass.Role or WordClass.Adjective or WordClass.Unit })
        {
            _isNobody |= _glance[from] == '各';
            to = UnitStart(from, to);
            if (from == to)
            {
                return true;
            }
        }
        else if (i + 1 < _tokens.Count && _tokens[i + 1] is { Class: TokenClass.Word, Word.Class: WordClass.Role or WordClass.Adjective or WordClass.Unit } && (_units.AreSure(from, to) || (i == 0 && IsColumn(from, to))))
        {
            return true;
        }
        else if (next is { Class: TokenClass.Word, Word.Class: WordClass.Deed } || IsPlaceBeforeDeed(i + 2) || (i + 1 < _tokens.Count && _tokens[i + 1].Word?.Class is WordClass.Deed or WordClass.From))
        {
            to = PlaceStart(from, to);
        }

        if (_groups.Count == 0 || Last.IsClosed)
        {
            _groups.Add(new BylineGroup());
        }

        return Names(from, to, Last);
    }

    /// <summary>A remark on a person, or a hand of its own: （作者为教师）, （实习生 乙）, 《某报》.</summary>
    private bool Remark(int i)
    {
        var (from, to) = (_tokens[i].From, _tokens[i].To);
        if (_groups.Count == 0)
        {
            // 〔美〕 before a foreign author's name.
            return _glance[from] == '（' && to - from <= 5 && i + 1 < _tokens.Count;
        }

        if (_glance[from] == '（' && Read(_glance, from + 1, to - 1, isOpen: false) is { HasWord: true, Contributors.Count: > 0 } inner)
        {
            _groups.Add(new BylineGroup { Ready = inner.Contributors });
            return true;
        }

        // 林远山：“…” is a headline; 新片《…》今晚上映, too.
        if (_glance[from] == '“' || (_glance[from] == '《' && i + 1 < _tokens.Count && _tokens[i + 1].Class != TokenClass.Remark))
        {
            return false;
        }

        _isAuthors |= _glance[from + 1] == '作' && _glance[from + 2] == '者';
        return Last.Names.Count > 0 && to - from <= 45;
    }

    /// <summary>／台北 before 報導: a place, or 综合.</summary>
    private bool IsPlaceOfReport(int i) =>
        i > 0 && _tokens[i - 1].Class == TokenClass.Binder && _groups.Count > 0 && Last.Names.Count > 0
        && i + 1 < _tokens.Count && _tokens[i + 1] is { Word: { Class: WordClass.Deed, Deeds: Deeds.Text } };

    // 北京、上海报道: the second of two places.
    private bool IsPlaceBeforeDeed(int i) =>
        i > 0 && i + 1 < _tokens.Count && _tokens[i - 1].Class == TokenClass.Parting && _tokens[i].Class == TokenClass.Run && DatelinePlaces.IsKnown(_glance, _tokens[i].From, _tokens[i].To)
        && _tokens[i + 1] is { Word: { Class: WordClass.Deed, Deeds: Deeds.Text } };

    // 发自泸州、遵义.
    private bool IsSentFrom(int i) => i > 0 && (_tokens[i - 1].Word?.Class == WordClass.From || (i > 1 && _tokens[i - 1].Class == TokenClass.Parting && _tokens[i - 2].Class == TokenClass.Run && IsSentFrom(i - 2)));

    private int BlankIn(int from, int to)
    {
        while (from < to && !_glance.BlankBefore(from + 1))
        {
            from++;
        }

        return Math.Min(from + 1, to);
    }

    private Credits? Finish()
    {
        var credits = new Credits { End = _end, HasWord = _isSource || _isAuthors || _groups.Exists(group => group.Role is not null || group.Deeds != Deeds.None) };
        foreach (var group in _groups)
        {
            if (group.Names.Count == 0 && group.Ready is null && !_isNobody && !_isSource)
            {
                return null;
            }

            group.AddTo(credits.Contributors);
        }

        if (credits.Contributors.Count == 0 && !_isNobody && !_isSource && _wires.Count == 0)
        {
            return null;
        }

        credits.Contributors.AddRange(_wires.Select(wire => new Contributor { Role = ContributorRole.Agency, Name = wire }));
        credits.HasSource = _isSource;
        credits.Roles = _groups.Count(group => group.Role is not null);
        credits.HasUnit = _tokens.Exists(token => token.Word?.Class is WordClass.Unit or WordClass.Wire);
        credits.Certainty = credits.HasWord ? _quality : _groups.Count == 0 ? 0.5 : _groups.Min(group => group.HasUnit ? 0.6 : group.Quality);
        return credits;
    }

    private BylineGroup Last => _groups[^1];
}
