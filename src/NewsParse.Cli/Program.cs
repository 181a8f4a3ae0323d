using NewsParse.Cli;

return ParseCommand.Run(args);
