namespace Pipeline.Pages.Searches;

/// <param name="Kind">headline, speaker or claim.</param>
/// <param name="Where">Outlet and day.</param>
public sealed record SearchHit(string Kind, string Text, string Href, string Where);
