namespace Pipeline.News.Reading.Notes;

/// <summary>One thing that a text is.</summary>
/// <param name="Why">What it was told by, for whoever asks.</param>
public sealed record GenreFinding(NoteGenre Genre, string Why);
