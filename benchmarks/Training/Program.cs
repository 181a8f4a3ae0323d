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
    default:
        Console.Error.WriteLine("usage: starts DATA METS-FILE… | confidence DATA FOLDER…; DATA is src/NewsParse.LexiconCompiler/Data");
        return 2;
}
