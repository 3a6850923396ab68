namespace Pipeline.News.Reading.LinkedData;

/// <summary>A JSON value of a document that need not be quite JSON.</summary>
internal abstract record LooseJson
{
    public static readonly LooseJson Null = new Scalar("");

    /// <summary>The member's value; null where this is no object or has no such member.</summary>
    public LooseJson? this[string name] => this is Members members ? members.Find(name) : null;

    /// <summary>Numbers and words as they stand.</summary>
    internal sealed record Scalar(string Word) : LooseJson;

    internal sealed record Text(string Value) : LooseJson;

    internal sealed record Items(List<LooseJson> Values) : LooseJson;

    internal sealed record Members(List<KeyValuePair<string, LooseJson>> Pairs) : LooseJson
    {
        public LooseJson? Find(string name)
        {
            foreach (var (key, value) in Pairs)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            return null;
        }
    }
}
