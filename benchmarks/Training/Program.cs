using NewsParse.Training;

// See README.md beside this file.
switch (args)
{
    case ["starts", var data, .. { Length: > 0 } files]:
        StartsCommand.Run(files, data);
        return 0;
    case ["confidence", var data, .. { Length: > 0 } folders]:
        ConfidenceCommand.Run(folders, Path.Combine(data, "confidence.tsv"));
        return 0;
    case ["joints", var data, .. { Length: > 0 } content]:
        JointsCommand.Run(content, Path.Combine(data, "joint-weights.tsv"));
        return 0;
    case ["openings", var data, .. { Length: > 0 } content]:
        OpeningsCommand.Run(content, Path.Combine(data, "opening-weights.tsv"));
        return 0;
    case ["names", var data, .. { Length: > 0 } content]:
        NamesCommand.Run(content, data);
        return 0;
    case ["pieces", var data, .. { Length: > 0 } roots]:
        PiecesCommand.Run(roots, Path.Combine(data, "piece-weights.tsv"));
        return 0;
    case ["headlines", var data, .. { Length: > 0 } roots]:
        HeadlinesCommand.Run(roots, Path.Combine(data, "headline-weights.tsv"));
        return 0;
    case ["mean", var first, var second, var share, var keys, var table]:
        MeanCommand.Run(first, second, double.Parse(share, System.Globalization.CultureInfo.InvariantCulture), Number(keys), table);
        return 0;
    case ["costs", var data, var roots, var renderings, var passes, .. var check]:
        CostsCommand.Run(Listed(roots), Listed(renderings), Number(passes), check, Path.Combine(data, "piece-weights.tsv"));
        return 0;
    default:
        Console.Error.WriteLine("usage: starts DATA METS-FILE… | confidence DATA FOLDER… | joints DATA FOLDER… | openings DATA FOLDER… | names DATA FOLDER… | pieces DATA FOLDER… | headlines DATA FOLDER… | mean TABLE TABLE SHARE-OF-FIRST KEY-COLUMNS OUT | costs DATA FOLDER,… RENDERING,… PASSES [FOLDER-TO-CHECK…]; DATA is src/NewsParse.LexiconCompiler/Data");
        return 2;
}

static string[] Listed(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
