using System.CommandLine;

namespace NewsParse.Cli;

/// <summary>The command line of `newsparse entities`. Exit codes: 0 all lines read, 1 some line could not be read, 2 wrong usage.</summary>
internal static class EntitiesCommand
{
    private static readonly Argument<string> File = new("FILE")
    {
        Description = "One text a line, or one JSON object with id, text, issueDate; - is standard input.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => "-",
    };

    private static readonly Option<IReadOnlySet<EntityKind>> Kinds = new("--kinds")
    {
        Description = "What to print, by commas: Person,Place,Organization,Date.",
        HelpName = "KINDS",
        DefaultValueFactory = _ => Enum.GetValues<EntityKind>().ToHashSet(),
        CustomParser = result =>
        {
            var kinds = new HashSet<EntityKind>();
            foreach (var name in (result.Tokens is [var token] ? token.Value : "").Split(',', StringSplitOptions.TrimEntries))
            {
                if (Enum.GetNames<EntityKind>().Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    kinds.Add(Enum.Parse<EntityKind>(name, ignoreCase: true));
                }
                else
                {
                    result.AddError($"--kinds: '{name}' is none of Person, Place, Organization, Date{NearestName.Hint(name, Enum.GetNames<EntityKind>())}");
                }
            }

            return kinds;
        },
    };

    /// <summary>The command.</summary>
    /// <param name="input">Has the day of issue.</param>
    public static Command Build(InputOptions input)
    {
        var issueDate = input.IssueDate;
        issueDate.Description = "Day of issue, as 2023-12-01, of texts that give none themselves: what 昨日 counts from.";
        Command entities = new("entities", "Prints the people, places, organisations and dates of texts, a line of JSON for each line.") { File, issueDate, Kinds };
        Tool.RefuseOptions(File, entities);
        entities.SetAction(arguments =>
        {
            using var output = Console.OpenStandardOutput();
            var job = new EntitiesJob(new ParserOptions { IssueDate = arguments.GetValue(issueDate) }, arguments.GetValue(Kinds)!, output);
            return job.Run(arguments.GetValue(File)!, Console.Error);
        });
        return entities;
    }
}
