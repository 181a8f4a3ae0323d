using System.Runtime.InteropServices;

namespace NewsParse.Splitting;

/// <summary>Values of ordered pairs of pieces, each computed once: who asks for one that is not known yet sets it.</summary>
/// <param name="pieces">How many pieces there are.</param>
internal sealed class Memo(int pieces)
{
    private readonly Dictionary<long, double> _values = [];

    /// <summary>The place of a pair's value.</summary>
    /// <param name="before">The first piece.</param>
    /// <param name="after">The second piece.</param>
    /// <param name="known">False if the value has to be set now, before another one is asked for.</param>
    public ref double Of(int before, int after, out bool known) => ref CollectionsMarshal.GetValueRefOrAddDefault(_values, ((long)before * pieces) + after, out known);
}
