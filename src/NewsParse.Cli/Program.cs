using NewsParse.Cli;

return Tool.Run(args);
