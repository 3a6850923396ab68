using System.Collections.Immutable;

namespace Pipeline.News.Reading.Notes;

/// <summary>A text on its way from how it was saved to how it reads.</summary>
internal sealed record Note(string Text)
{
    public ImmutableArray<GenreFinding> Genres { get; init; } = [];

    public ImmutableArray<SetAsideText> SetAside { get; init; } = [];

    /// <summary>Most trusted first.</summary>
    public ImmutableArray<SourceEvidence> Evidence { get; init; } = [];

    public Note Is(NoteGenre genre, string why) => this with { Genres = Genres.Add(new GenreFinding(genre, why)) };

    public Note Without(IEnumerable<string> lines, NoteGenre genre, bool below = false) =>
        this with { SetAside = [.. SetAside, .. lines.Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => new SetAsideText(l, genre, below))] };
}
