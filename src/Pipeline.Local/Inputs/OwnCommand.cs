using Pipeline.Azurite;

namespace Pipeline.Local.Inputs;

/// <summary>How this program is called where it stands, for hints that can be copied: by its name once it is installed, through <c>dotnet run</c> in a clone.</summary>
internal static class OwnCommand
{
    public static string Name { get; } = Of(AzuriteTools.FindClone(AppContext.BaseDirectory), Environment.CurrentDirectory);

    /// <summary><c>'pipeline add FILE…'</c></summary>
    public static string Say(string arguments) => $"'{Name} {arguments}'";

    /// <param name="clone">That the program was built in; null for one that was installed.</param>
    internal static string Of(string? clone, string folder)
    {
        if (clone is null)
        {
            return "pipeline";
        }

        var project = Path.GetRelativePath(folder, Path.Combine(clone, "src", "Pipeline.Local"));
        return $"dotnet run --project {(project.Contains(' ', StringComparison.Ordinal) ? $"\"{project}\"" : project)} --";
    }
}
