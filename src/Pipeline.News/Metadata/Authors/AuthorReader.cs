using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Authors;

/// <summary>Who wrote a page's article: people only.</summary>
internal static class AuthorReader
{
    public static ImmutableArray<Sourced<string>> Read(PageEvidence page, LinkedArticle linked, SiteNames site, int headlineLine, string? url)
    {
        AuthorCandidate? declared = null;
        AuthorCandidate? unsure = null;
        foreach (var candidate in AuthorCandidates.Of(page, linked, headlineLine, url))
        {
            var people = candidate with { Names = [.. candidate.Names.Where(n => IsPerson(n, site))] };
            if (people.Names.IsEmpty)
            {
                continue;
            }

            if (people.Evidence == AuthorEvidence.Field)
            {
                declared ??= people;
            }
            else if (declared is { } field)
            {
                if (Corrects(people, field.Names))
                {
                    return Sourced(people);
                }

                if (people.Evidence is AuthorEvidence.Byline or AuthorEvidence.LinkedByline)
                {
                    break;
                }
            }
            else if (people.Evidence == AuthorEvidence.LinkedByline || people.Names.Any(PersonNames.BeginsWithGivenName))
            {
                return Sourced(people);
            }
            else
            {
                unsure ??= people;
            }
        }

        return (declared ?? unsure) is { } found ? Sourced(found) : [];
    }

    /// <summary>A person's own site often bears the person's name; a firm's name seldom begins with a given name.</summary>
    private static bool IsPerson(string name, SiteNames site) => !site.Match(name) || PersonNames.BeginsWithGivenName(name);

    /// <summary>
    /// Fields name one of several writers, or the account that uploaded the text. What readers see is right where it names the
    /// same people and more, or people where the field names none that is surely one; a line that begins with "by" also where
    /// it names others (4 of 5 such lines on the development pages).
    /// </summary>
    private static bool Corrects(AuthorCandidate shown, ImmutableArray<string> declared)
    {
        if (shown.Evidence is not (AuthorEvidence.Byline or AuthorEvidence.LinkedByline or AuthorEvidence.BesideDate))
        {
            return false;
        }

        var names = shown.Names.Select(PersonNames.WithoutTitle).ToArray();
        if (declared.Any(d => names.Contains(PersonNames.WithoutTitle(d), StringComparer.OrdinalIgnoreCase)))
        {
            return names.Length > declared.Length && declared.All(d => names.Contains(PersonNames.WithoutTitle(d), StringComparer.OrdinalIgnoreCase));
        }

        return names.All(PersonNames.IsSurelyFullName) && (shown.Evidence != AuthorEvidence.BesideDate || !declared.Any(PersonNames.BeginsWithGivenName));
    }

    private static ImmutableArray<Sourced<string>> Sourced(AuthorCandidate found) =>
        [.. found.Names.Select(n => new Sourced<string>(n, found.From, found.Confidence))];
}
