using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes.Turns;

/// <summary>Tells a transcript or an interview by its labels: those of its speakers come again and again, and what follows them is sentences.</summary>
internal static class Transcripts
{
    public static Note Read(Note note)
    {
        if (!LineLimit.Allows(note.Text))
        {
            return note;
        }

        var census = new TurnCensus();
        foreach (var range in note.Text.AsSpan().Split('\n'))
        {
            var line = note.Text.AsSpan(range).Trim();
            if (TurnLabel.Of(line) is { } label)
            {
                census.Add(label, line);
            }
        }

        return census.IsConversation(note.Text) ? note.Is(NoteGenre.Transcript, census.Why) : note;
    }
}
