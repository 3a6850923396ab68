using System.Text.Json;

namespace Pipeline.News.Texts;

/// <summary>How a fault names the stage that it was met in.</summary>
internal static class StageNames
{
    /// <summary><c>claim matching</c></summary>
    public static string Words<T>(this T stage)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(stage.ToString()).Replace('-', ' ');
}
