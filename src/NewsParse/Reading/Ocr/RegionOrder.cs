using System.Globalization;

namespace NewsParse.Reading.Ocr;

/// <summary>The reading order of a PAGE file: groups in groups, each member with a place in its group; or an index at each region.</summary>
internal sealed class RegionOrder
{
    private readonly List<Member> _groups = [new Member(null, 0)];
    private readonly List<(string Id, int Index)> _custom = [];

    /// <summary>A group begins.</summary>
    public void Begin(string? index)
    {
        var group = NewMember(null, index);
        _groups[^1].Members.Add(group);
        _groups.Add(group);
    }

    /// <summary>The group ends.</summary>
    public void End()
    {
        if (_groups.Count > 1)
        {
            _groups.RemoveAt(_groups.Count - 1);
        }
    }

    /// <summary>A region's place.</summary>
    public void Add(string? id, string? index)
    {
        if (id is not null)
        {
            _groups[^1].Members.Add(NewMember(id, index));
        }
    }

    /// <summary>A region's place as its own attribute has it.</summary>
    public void AddCustom(string? id, int? index)
    {
        if (id is not null && index is { } place)
        {
            _custom.Add((id, place));
        }
    }

    /// <summary>The regions' ids in order; empty if the file states none.</summary>
    public IReadOnlyList<string> Flatten()
    {
        var ids = new List<string>();
        var open = new Stack<Member>([_groups[0]]);
        while (open.TryPop(out var member))
        {
            if (member.Id is { } id)
            {
                ids.Add(id);
            }

            foreach (var inner in member.Members.OrderByDescending(inner => inner.Index).ThenByDescending(inner => inner.Arrival))
            {
                open.Push(inner);
            }
        }

        return ids.Count > 0 ? ids : [.. _custom.OrderBy(region => region.Index).Select(region => region.Id)];
    }

    private Member NewMember(string? id, string? index)
    {
        var arrival = _groups[^1].Members.Count;
        return new Member(id, int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : arrival) { Arrival = arrival };
    }

    private sealed class Member(string? id, int index)
    {
        public string? Id { get; } = id;

        public int Index { get; } = index;

        public int Arrival { get; init; }

        public List<Member> Members { get; } = [];
    }
}
