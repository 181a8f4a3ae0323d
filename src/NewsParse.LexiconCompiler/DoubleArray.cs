namespace NewsParse.LexiconCompiler;

/// <summary>Packs sorted keys into a double array: the child of a node along code c stands at Base + c and carries c as its label.</summary>
/// <remarks>No two nodes share a base, so a label alone tells whose child a slot is.</remarks>
internal sealed class DoubleArray
{
    /// <summary>Base of a node without children: far enough below zero that no code leads back into the array.</summary>
    public const int NoChildren = int.MinValue / 2;

    /// <summary>Label of a slot that holds no node.</summary>
    public const ushort NoNode = ushort.MaxValue;

    private readonly ushort[][] _keys;
    private readonly List<int> _bases = [];
    private readonly List<ushort> _labels = [];
    private readonly List<int> _nextFree = [];
    private readonly HashSet<int> _usedBases = [];

    /// <summary>Packs the keys: distinct, none empty, no code 0.</summary>
    public DoubleArray(ushort[][] keys)
    {
        _keys = keys;
        Places = new int[keys.Length];
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => keys[a].AsSpan().SequenceCompareTo(keys[b]));
        Grow(1);
        Take(0, NoNode);

        // Nodes with many children first: they need gaps that the small ones would fill.
        var pending = new PriorityQueue<Node, (int, int)>();
        pending.Enqueue(NodeAt(order, 0, order.Length, 0, 0), (0, 0));
        while (pending.TryDequeue(out var node, out _))
        {
            Place(node, order, pending);
        }

        Bases = [.. _bases];
        Labels = [.. _labels];
    }

    /// <summary>For each slot where its children start; slot 0 is the root.</summary>
    public int[] Bases { get; }

    /// <summary>For each slot the code that leads to it.</summary>
    public ushort[] Labels { get; }

    /// <summary>For each key the slot where it ends.</summary>
    public int[] Places { get; }

    private sealed record Node(int Slot, int Depth, List<(ushort Label, int From, int To)> Children);

    private Node NodeAt(int[] order, int from, int to, int depth, int slot)
    {
        var children = new List<(ushort Label, int From, int To)>();
        for (var i = from; i < to; i++)
        {
            var key = _keys[order[i]];
            if (key.Length == depth)
            {
                Places[order[i]] = slot;
            }
            else if (children.Count > 0 && children[^1].Label == key[depth])
            {
                children[^1] = children[^1] with { To = i + 1 };
            }
            else
            {
                children.Add((key[depth], i, i + 1));
            }
        }

        return new Node(slot, depth, children);
    }

    private void Place(Node node, int[] order, PriorityQueue<Node, (int, int)> pending)
    {
        if (node.Children.Count == 0)
        {
            _bases[node.Slot] = NoChildren;
            return;
        }

        var start = FindBase(node.Children);
        _bases[node.Slot] = start;
        _usedBases.Add(start);
        foreach (var (label, from, to) in node.Children)
        {
            var slot = start + label;
            Take(slot, label);
            var child = NodeAt(order, from, to, node.Depth + 1, slot);
            pending.Enqueue(child, (-child.Children.Count, slot));
        }
    }

    private int FindBase(List<(ushort Label, int From, int To)> children)
    {
        var first = children[0].Label;
        var slot = _searchFrom.GetValueOrDefault(children.Count, 0);
        for (var tries = 0; ; tries++)
        {
            slot = NextFree(slot + 1);
            if (!_usedBases.Contains(slot - first) && Fits(slot - first, children))
            {
                // Slots that did not suit this many children are left to nodes with fewer.
                _searchFrom[children.Count] = tries > 64 ? slot - 1 : _searchFrom.GetValueOrDefault(children.Count, 0);
                return slot - first;
            }
        }
    }

    private readonly Dictionary<int, int> _searchFrom = [];

    private bool Fits(int start, List<(ushort Label, int From, int To)> children)
    {
        foreach (var (label, _, _) in children)
        {
            if (start + label < _labels.Count && _nextFree[start + label] != start + label)
            {
                return false;
            }
        }

        return true;
    }

    // A free slot points to itself, a taken one to a slot further on; chains are shortened as they are walked.
    private int NextFree(int slot)
    {
        Grow(slot + 1);
        var free = slot;
        while (_nextFree[free] != free)
        {
            free = _nextFree[free];
            Grow(free + 1);
        }

        while (_nextFree[slot] != slot)
        {
            (slot, _nextFree[slot]) = (_nextFree[slot], free);
        }

        return free;
    }

    private void Take(int slot, ushort label)
    {
        Grow(slot + 1);
        _nextFree[slot] = slot + 1;
        _labels[slot] = label;
    }

    private void Grow(int count)
    {
        while (_labels.Count < count)
        {
            _nextFree.Add(_labels.Count);
            _labels.Add(NoNode);
            _bases.Add(NoChildren);
        }
    }
}
