Console.Error.WriteLine("newsparse: not built yet");
return 2;
