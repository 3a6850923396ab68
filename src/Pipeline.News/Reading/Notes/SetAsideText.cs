namespace Pipeline.News.Reading.Notes;

/// <summary>A line that a text's genre brings with it and that is no part of what is told: a mail's head, an archive's banner, a page's number.</summary>
/// <param name="IsBelow">It stood below the text; else above it or between its pages.</param>
internal sealed record SetAsideText(string Text, NoteGenre Genre, bool IsBelow = false);
