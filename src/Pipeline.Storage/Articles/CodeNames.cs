using System.Text.Json;
using Pipeline.News.Texts;

namespace Pipeline.Storage.Articles;

/// <summary>Rejection codes as the contract writes them: <c>too-large</c>.</summary>
internal static class CodeNames
{
    private static readonly Dictionary<RejectionCode, string> Names =
        Enum.GetValues<RejectionCode>().ToDictionary(code => code, code => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString()));

    public static string Name(RejectionCode code) => Names[code];

    /// <exception cref="InvalidDataException">No such code: a later version of the program wrote it.</exception>
    public static RejectionCode Code(string name) => Names.Where(pair => pair.Value == name).Select(pair => (RejectionCode?)pair.Key).FirstOrDefault()
        ?? throw new InvalidDataException($"'{name}' is no code of a rejection.");
}
