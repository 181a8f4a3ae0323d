namespace NewsParse.Splitting.Confidence;

/// <summary>Which of a page's pieces is of which article, by one way to explain the page.</summary>
internal sealed class Ownership
{
    private readonly int[] _owners;
    private readonly List<int>[] _pieces;

    /// <summary>Looks through an explanation.</summary>
    /// <param name="pieces">How many pieces the page has.</param>
    /// <param name="assembly">What it was explained as.</param>
    public Ownership(int pieces, Assembly assembly)
    {
        _owners = new int[pieces];
        Array.Fill(_owners, -1);
        for (var i = 0; i < assembly.Articles.Count; i++)
        {
            var plan = assembly.Articles[i];
            foreach (var piece in plan.Title.Concat(plan.Body).Concat(plan.Bylines))
            {
                _owners[piece.Index] = i;
            }
        }

        _pieces = [.. assembly.Articles.Select(_ => new List<int>())];
        for (var at = 0; at < pieces; at++)
        {
            if (_owners[at] >= 0)
            {
                _pieces[_owners[at]].Add(at);
            }
        }
    }

    /// <summary>How many pieces there are.</summary>
    public int Length => _owners.Length;

    /// <summary>The article that a piece is of; -1 for none.</summary>
    public int this[int piece] => _owners[piece];

    /// <summary>The pieces of an article, in the page's order.</summary>
    public IReadOnlyList<int> Of(int article) => _pieces[article];
}
