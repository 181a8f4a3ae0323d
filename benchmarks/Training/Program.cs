using NewsParse.Training;

// See README.md beside this file.
switch (args)
{
    case ["starts", var table, .. { Length: > 0 } files]:
        StartsCommand.Run(files, table);
        return 0;
    default:
        Console.Error.WriteLine("usage: starts TABLE METS-FILE…");
        return 2;
}
