using Pipeline.News.Reading;
using Pipeline.News.Reading.Notes;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>Names the rule of what reading set aside; of lines between printed pages nobody asks where in the text they stood.</summary>
internal static class SetAsideLines
{
    public static void Drop(CleanTextBuilder builder, TextDocument document, bool below)
    {
        foreach (var line in document.SetAside)
        {
            if (line.IsBelow == below)
            {
                builder.Drop(line.Text, Rule(line.Genre));
            }
        }
    }

    private static string Rule(NoteGenre genre) => genre switch
    {
        NoteGenre.Mail => DropRules.MailHead,
        NoteGenre.ArchiveCopy => DropRules.ArchiveBanner,
        _ => DropRules.PageEdge,
    };
}
