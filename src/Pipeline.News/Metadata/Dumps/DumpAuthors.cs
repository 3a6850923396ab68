using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>Who wrote the article of a text dump: the lines before the body that sign it, then those below.</summary>
internal static class DumpAuthors
{
    public static ImmutableArray<Sourced<string>> Read(ImmutableArray<DumpLine> lines, int headline, CleanText body, BodyWords words, string? publisher)
    {
        foreach (var (names, confidence) in new DumpBylines(lines, headline, words).Candidates().Concat(DumpSignatures.Of(lines, body)))
        {
            // Most lines that may name somebody name nobody.
            if (names.IsEmpty)
            {
                continue;
            }

            ImmutableArray<string> people = [.. names.Where(n => n != publisher)];
            if (!people.IsEmpty)
            {
                return [.. people.Select(n => new Sourced<string>(n, FieldSource.Text, confidence))];
            }
        }

        return [];
    }
}
