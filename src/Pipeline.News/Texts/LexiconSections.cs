namespace Pipeline.News.Texts;

/// <summary>Reads an embedded list in sections: <c>[section]</c>, then its entries, one a line.</summary>
internal static class LexiconSections
{
    /// <param name="name">As <see cref="Lexicon.Lines"/> takes it.</param>
    public static IEnumerable<(string Section, string Entry)> Read(string name)
    {
        var section = "";
        foreach (var line in Lexicon.Lines(name))
        {
            if (line is ['[', .., ']'])
            {
                section = line[1..^1];
                continue;
            }

            yield return (section, line);
        }
    }
}
