namespace NewsParse.Lexicon;

/// <summary>What a word does in or beside a name. The vocabularies under Data/ name these roles in their first column.</summary>
[Flags]
internal enum NameRole : uint
{
    None = 0,

    /// <summary>An office, rank or trade that stands before a person's name and is given as the person's title (书记, 教授, 司机).</summary>
    Office = 1,

    /// <summary>Narrows an office and belongs to it (副, 代, 原, 首席, 退休).</summary>
    OfficePrefix = 1 << 1,

    /// <summary>A person's description that is no title (村民, 居民, 读者).</summary>
    PersonNoun = 1 << 2,

    /// <summary>Stands after a name (先生, 同志).</summary>
    Honorific = 1 << 3,

    /// <summary>What a person does right after the name (说, 表示, 主持).</summary>
    PersonVerb = 1 << 4,

    /// <summary>Stands right before a person's name and leaves no doubt (名叫, 姓名).</summary>
    NameLead = 1 << 5,

    /// <summary>Last word of an organisation's name (公司, 大学, 局).</summary>
    OrgSuffix = 1 << 6,

    /// <summary>Last word of an organisation's name only behind a name of its own or a place (队, 社, 店).</summary>
    WeakOrgSuffix = 1 << 7,

    /// <summary>An organisation's whole name (国务院, 联合国).</summary>
    OrgName = 1 << 8,

    /// <summary>What 省, 市, 县 … need behind them to be an organisation (委, 政府, 纪委).</summary>
    OrgBody = 1 << 9,

    /// <summary>A verb or adjective that stands inside organisations' names (建设, 管理, 发展).</summary>
    OrgInner = 1 << 10,

    /// <summary>Stands between an organisation's name and its part (驻, 下属).</summary>
    OrgLink = 1 << 11,

    /// <summary>Stands before places (在, 赴, 位于).</summary>
    PlaceLead = 1 << 12,

    /// <summary>Ends the name of a place that no gazetteer lists (村, 路, 水库).</summary>
    PlaceSuffix = 1 << 13,

    /// <summary>Looks like a place or an organisation by its last character and is none (农村, 全县, 当局).</summary>
    NoPlace = 1 << 14,

    /// <summary>Looks like a person's name and is none (高峰, 黄金周).</summary>
    NoPerson = 1 << 15,

    /// <summary>A person whom the news names without saying who it is (鲁迅, 马克思).</summary>
    WellKnownPerson = 1 << 16,

    /// <summary>An organisation's whole name to which no place before it belongs (布鲁塞尔 before 北约 is where it sits; 法国 before 外交部 whose it is).</summary>
    OrgWorld = 1 << 17,

    /// <summary>Never inside an organisation's name (的, 了, 将, 今年).</summary>
    OrgBreak = 1 << 18,

    /// <summary>A family name of two characters of Japan (山本, 小野寺).</summary>
    JapaneseSurname = 1 << 19,

    /// <summary>Relates a person to another and is neither title nor part of a name (妻子, 儿子, 同乡).</summary>
    Relation = 1 << 20,

    /// <summary>No organisation, though it ends like one (公司, 集团 alone need no row).</summary>
    NoOrg = 1 << 21,

    /// <summary>Kind of place that a suffix speaks for: one of the bits below.</summary>
    SuffixVillage = 1 << 22,

    /// <summary>See <see cref="SuffixVillage"/>.</summary>
    SuffixRoad = 1 << 23,

    /// <summary>See <see cref="SuffixVillage"/>.</summary>
    SuffixFacility = 1 << 24,

    /// <summary>See <see cref="SuffixVillage"/>.</summary>
    SuffixNatural = 1 << 25,

    /// <summary>See <see cref="SuffixVillage"/>.</summary>
    SuffixDivision = 1 << 26,

    /// <summary>A family name.</summary>
    Surname = 1 << 27,

    /// <summary>A suffix of one character that also ends many common words (山, 站, 桥): it needs more to go by.</summary>
    SuffixWeak = 1 << 28,

    /// <summary>Says who founded an organisation and stands before its place (国立, 省立).</summary>
    OrgFounder = 1 << 29,

    /// <summary>Begins an organisation's name as a place would (国家, 中央, 中华).</summary>
    OrgStart = 1 << 30,

    /// <summary>One of the two or more words of which names of some peoples are made (扎西, 次仁).</summary>
    NamePart = 1u << 31,
}
