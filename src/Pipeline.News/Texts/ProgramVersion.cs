namespace Pipeline.News.Texts;

/// <summary>Tells this build of the program from all others: what a fault kept out is tried again by another one, and only then.</summary>
public static class ProgramVersion
{
    // The compiler derives it from what it compiles: the same sources, the same version.
    public static string Current { get; } = typeof(ProgramVersion).Module.ModuleVersionId.ToString("N");
}
