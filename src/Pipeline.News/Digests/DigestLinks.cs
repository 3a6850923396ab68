namespace Pipeline.News.Digests;

/// <summary>Where the pages of a digest stand, for the forms that lead to them.</summary>
/// <param name="Page">Address of the day's page.</param>
/// <param name="Story">From a story's id to the address of its page.</param>
public sealed record DigestLinks(string Page, Func<string, string> Story);
