namespace Pipeline.News.Texts;

/// <summary>What one person says in a conversation that a text sets in turns.</summary>
/// <param name="Label">What stands in front and names the speaker (<c>LEE</c>, <c>A</c>); null in interviews that set only their questions apart.</param>
/// <param name="Words">A paragraph, or what follows the label in it.</param>
public readonly record struct Turn(TextSpan? Label, TextSpan Words);
