using Pipeline.News.Reading;
using Pipeline.News.Reading.Notes;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>What is known of a text's form when its lines are labelled.</summary>
/// <param name="IsNote">It stands alone, with no page around it: a head of a few lines, then the text.</param>
internal readonly record struct NoteForm(bool IsNote, bool IsTranscript, bool IsLiveBlog)
{
    public static NoteForm Of(TextDocument document) => new(false, document.Is(NoteGenre.Transcript), document.Is(NoteGenre.LiveBlog));
}
