using BenchmarkDotNet.Running;
using Pipeline.Benchmarks;

// throughput FOLDER [--through read|clean|metadata]   files and megabytes a second on one core, first file and warm
// anything else                                       BenchmarkDotNet's own arguments, such as --filter '*Cleaning*'
return args is ["throughput", var folder, .. var rest]
    ? Throughput.Run(folder, rest is ["--through", var last] ? last : "metadata")
    : BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(args).Any() ? 0 : 1;
