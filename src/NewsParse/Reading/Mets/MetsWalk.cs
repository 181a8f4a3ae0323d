namespace NewsParse.Reading.Mets;

/// <summary>Walks a structure without recursion: it may be as deep as the file is long.</summary>
internal static class MetsWalk
{
    /// <summary>Every division on entering, before its children, and on leaving it.</summary>
    public static IEnumerable<(MetsDivision Division, bool Enters)> Down(MetsDivision? root)
    {
        var open = new Stack<(MetsDivision Division, bool Enters)>();
        if (root is not null)
        {
            open.Push((root, true));
        }

        while (open.TryPop(out var step))
        {
            yield return step;
            if (step.Enters)
            {
                open.Push((step.Division, false));
                for (var i = step.Division.Children.Count - 1; i >= 0; i--)
                {
                    open.Push((step.Division.Children[i], true));
                }
            }
        }
    }
}
