using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pipeline.News.Tests.Digests;

/// <summary>As much of JSON Schema 2020-12 as the schema of the digest uses. A word that it does not know is a problem of the schema.</summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly HashSet<string> Told = ["$schema", "$defs", "title", "description"];

    public IReadOnlyList<string> Problems(string json) => [.. Of(root, JsonNode.Parse(json), "$")];

    private IEnumerable<string> Of(JsonObject schema, JsonNode? value, string at) =>
        schema.Where(rule => !Told.Contains(rule.Key)).SelectMany(rule => Of(rule.Key, rule.Value!, schema, value, at));

    private IEnumerable<string> Of(string rule, JsonNode demand, JsonObject schema, JsonNode? value, string at) => rule switch
    {
        "$ref" => Of(root["$defs"]![demand.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value, at),
        "type" => When((demand as JsonArray ?? [demand.DeepClone()]).All(t => !IsOf(t!.GetValue<string>(), value)), $"{at} is not {demand.ToJsonString()}"),
        "const" => When(!JsonNode.DeepEquals(demand, value), $"{at} is not {demand.ToJsonString()}"),
        "enum" => When(demand.AsArray().All(d => !JsonNode.DeepEquals(d, value)), $"{at} is none of {demand.ToJsonString()}"),
        "pattern" => When(value is not null && !Regex.IsMatch(value.GetValue<string>(), demand.GetValue<string>()), $"{at} is not like {demand}"),
        "minimum" => When(Number(value) < Number(demand), $"{at} is less than {demand}"),
        "maximum" => When(Number(value) > Number(demand), $"{at} is more than {demand}"),
        "required" => value is JsonObject o ? demand.AsArray().Select(n => n!.GetValue<string>()).Where(n => !o.ContainsKey(n)).Select(n => $"{at} has no {n}") : [],
        "additionalProperties" => value is JsonObject o ? o.Select(p => p.Key).Where(n => schema["properties"]![n] is null).Select(n => $"{at}.{n} is not described") : [],
        "properties" => value is JsonObject o ? demand.AsObject().Where(p => o.ContainsKey(p.Key)).SelectMany(p => Of(p.Value!.AsObject(), o[p.Key], $"{at}.{p.Key}")) : [],
        "items" => value is JsonArray a ? a.SelectMany((item, i) => Of(demand.AsObject(), item, string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]"))) : [],
        _ => [$"the schema uses {rule}, which is not checked"],
    };

    private static IEnumerable<string> When(bool wrong, string problem) => wrong ? [problem] : [];

    private static double? Number(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : null;

    private static bool IsOf(string type, JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => type == "null",
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "number" || (type == "integer" && Number(value) is { } n && n == Math.Floor(n)),
        _ => type == "boolean",
    };
}
