namespace NewsParse.Splitting.Grammar;

/// <summary>Hands of a byline that share what is said of them.</summary>
internal sealed class BylineGroup
{
    /// <summary>The role that is printed; null if none.</summary>
    public ContributorRole? Role { get; set; }

    /// <summary>What they did.</summary>
    public Deeds Deeds { get; set; }

    /// <summary>Their names.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The hands of a bracket that was read by itself; null if none.</summary>
    public List<Contributor>? Ready { get; init; }

    /// <summary>How name-like the names are, 0 to 1.</summary>
    public double Quality { get; set; } = 1;

    /// <summary>True if a unit, an office or a place stands before a name.</summary>
    public bool HasUnit { get; set; }

    /// <summary>True for 综合报道, which hardly ever has a name.</summary>
    public bool IsNobodys { get; set; }

    /// <summary>True once a deed stands behind the names.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Adds the hands.</summary>
    public void AddTo(List<Contributor> contributors)
    {
        contributors.AddRange(Ready ?? []);
        foreach (var name in Names)
        {
            foreach (var role in Roles(name))
            {
                var contributor = new Contributor { Role = role, Name = name };
                if (!contributors.Contains(contributor))
                {
                    contributors.Add(contributor);
                }
            }
        }
    }

    // What somebody did outranks who somebody is: a reporter who took the picture is its photographer; but one who put the text together stays a reporter.
    private IEnumerable<ContributorRole> Roles(string name)
    {
        var isStaff = Role is ContributorRole.Reporter or ContributorRole.Correspondent or ContributorRole.Intern;
        if (Deeds == Deeds.None || (Deeds & Deeds.Text) != 0 || (isStaff && Deeds == Deeds.Edit))
        {
            yield return Role ?? (IsCollector(name) ? ContributorRole.Editor : ContributorRole.Author);
        }

        if ((Deeds & Deeds.Picture) != 0)
        {
            yield return ContributorRole.Photographer;
        }

        if ((Deeds & Deeds.Edit) != 0 && !isStaff)
        {
            yield return ContributorRole.Editor;
        }

        if ((Deeds & Deeds.Translate) != 0)
        {
            yield return ContributorRole.Translator;
        }
    }

    // 宗禾, 宗合: desks sign with names that sound like 综合, compiled.
    private static bool IsCollector(string name) => name.Length == 2 && name[0] is '宗' or '综' or '棕' && name[1] is '和' or '禾' or '合' or '荷' or '河';
}
