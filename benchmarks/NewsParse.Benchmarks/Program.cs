using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/NewsParse.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
