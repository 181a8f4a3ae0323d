namespace NewsParse.Reading.Mets;

/// <summary>What a METS file says, before its pages are read.</summary>
internal sealed class MetsDocument
{
    /// <summary>Path of each file, by its id.</summary>
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The files' ids in the order listed.</summary>
    public List<string> FileOrder { get; } = [];

    /// <summary>Ids of the files that are listed as text, as far as the file says so.</summary>
    public HashSet<string> TextFiles { get; } = new(StringComparer.Ordinal);

    /// <summary>Descriptions by their ids.</summary>
    public Dictionary<string, MetsDescription> Descriptions { get; } = new(StringComparer.Ordinal);

    /// <summary>The physical structure; null if the file has none.</summary>
    public MetsDivision? Physical { get; set; }

    /// <summary>The logical structure; null if the file has none.</summary>
    public MetsDivision? Logical { get; set; }

    /// <summary>Number of pointers to other METS files.</summary>
    public int Pointers { get; set; }

    /// <summary>Title and date of the issue: of the descriptions of its outer divisions, else of the first that have them.</summary>
    public Publication Publication
    {
        get
        {
            var outer = new List<MetsDescription>();
            for (var division = Logical; division is not null && division.Type != "ARTICLE"; division = division.Children.Count > 0 ? division.Children[0] : null)
            {
                outer.AddRange(Describe(division));
            }

            var all = outer.Concat(Descriptions.Values.Where(description => description.Date is not null));
            return new Publication
            {
                Title = all.Select(description => description.Title).FirstOrDefault(title => title is not null),
                IssueDate = all.Select(description => description.Date).FirstOrDefault(date => date is not null),
            };
        }
    }

    /// <summary>The descriptions that a division points to.</summary>
    public IEnumerable<MetsDescription> Describe(MetsDivision division)
    {
        foreach (var id in division.Descriptions.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Descriptions.TryGetValue(id, out var description))
            {
                yield return description;
            }
        }
    }
}

/// <summary>A bibliographic description (MODS).</summary>
internal sealed class MetsDescription
{
    public string? Title { get; set; }

    public DateOnly? Date { get; set; }
}

/// <summary>A division of a structure.</summary>
internal sealed class MetsDivision
{
    /// <summary>Its type in upper case; empty if it has none.</summary>
    public string Type { get; init; } = "";

    public string? Id { get; init; }

    public string? Label { get; init; }

    /// <summary>Ids of its descriptions, apart by blanks.</summary>
    public string Descriptions { get; init; } = "";

    public List<MetsDivision> Children { get; } = [];

    public List<MetsArea> Areas { get; } = [];
}

/// <summary>A stretch of a file: from one element's id to another's; the whole file if it has none.</summary>
internal readonly record struct MetsArea(string File, string? Begin, string? End);
