namespace Pipeline.Browser.Tests;

/// <summary>A file of that name in a folder of its own, for as long as the test runs.</summary>
internal sealed class NamedCopy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-").FullName;

    public NamedCopy(string name, string? source, string? content = null)
    {
        Path = System.IO.Path.Combine(_folder, name);
        File.WriteAllText(Path, content ?? File.ReadAllText(source!));
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
