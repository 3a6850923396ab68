namespace Pipeline.News.Language.Parsing;

/// <summary>
/// Makes a verb's tag agree with its clause. A participle does not head a finite clause without an auxiliary: the same form is its past
/// there ("The clerk … left the room"), and behind an auxiliary it is no past ("has left").
/// </summary>
internal static class TagsOfClauses
{
    public static void Agree(Span<ParsedWord> words)
    {
        Span<bool> subjects = words.Length <= 512 ? stackalloc bool[words.Length] : new bool[words.Length];
        Span<bool> auxiliaries = words.Length <= 512 ? stackalloc bool[words.Length] : new bool[words.Length];
        foreach (var word in words)
        {
            if (word.Head < 0)
            {
                continue;
            }

            subjects[word.Head] |= word.Relation is Dependency.NSubj or Dependency.CSubj or Dependency.Expl;
            auxiliaries[word.Head] |= word.Relation is Dependency.Aux or Dependency.AuxPass or Dependency.Cop;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].PennTag == PennTag.VBN && words[i].PartOfSpeech == PartOfSpeech.Verb && IsFinite(words[i].Relation) && subjects[i] && !auxiliaries[i])
            {
                words[i] = words[i] with { PennTag = PennTag.VBD };
            }
        }
    }

    private static bool IsFinite(Dependency relation) =>
        relation is Dependency.Root or Dependency.CComp or Dependency.AclRelcl or Dependency.Parataxis;
}
