namespace Pipeline.Pages.Digests;

/// <summary>One line of the list of all days.</summary>
/// <param name="Summary">Such as the day's first headline; may be empty.</param>
public sealed record IndexedDay(DateOnly Day, int Articles, int Stories, int Conflicts, string Summary);
