using BenchmarkDotNet.Running;
using NewsParse.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ReaderBenchmarks).Assembly).Run(args);
