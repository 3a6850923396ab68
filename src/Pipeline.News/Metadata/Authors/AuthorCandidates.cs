using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Authors;

/// <summary>All that a page says about its authors.</summary>
internal static class AuthorCandidates
{
    /// <summary>Parts of a tag's name that say that it holds something else of the author, or names the maker of the site.</summary>
    private static readonly FrozenSet<string> NotNames = new[]
    {
        "count", "email", "facebook", "handle", "id", "ids", "image", "img", "link", "mail", "picture", "site", "slug", "tag", "title", "twitter", "type", "uid", "uri", "url", "web",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Most trusted first. Confidences are the shares of right author lists among those that were chosen on the development
    /// pages, each with ten more cases of which eight are right, so that few cases do not say much: JSON-LD 147 of 157, meta tags
    /// in their lexicon, labelled data 7 of 7, properties 6 of 6, author links 18 of 20, author classes 17 of 19, author boxes 1 of 1,
    /// data of scripts 1 of 1, owners of sites 6 of 6 (but, as they were once found, 15 of 28 where others are named too); tags by any name are an estimate.
    /// </summary>
    public static IEnumerable<AuthorCandidate> Of(PageEvidence page, LinkedArticle linked, int headlineLine, string? url)
    {
        var rest = IsSignedByTeam(page, linked) ? [] : Elsewhere(page, headlineLine).Concat(Owners(page, linked, headlineLine, url));
        return Declared(page, linked)
            .Concat(AuthorElements.Of(page, headlineLine, MentionKind.AuthorProperty, NameTrust.Declared, AuthorEvidence.Field, 0.88))
            .Concat(BylineFinder.AroundHeadline(page, headlineLine))
            .Concat(rest);
    }

    private static IEnumerable<AuthorCandidate> Declared(PageEvidence page, LinkedArticle linked)
    {
        yield return Field(linked.Authors.Where(a => a.IsPerson != false).Select(a => a.Name), FieldSource.JsonLd, 0.93);
        foreach (var group in page.Metas.For("author").GroupBy(m => m.Confidence))
        {
            yield return Field(group.Select(m => m.Value), FieldSource.Meta, group.Key);
            yield return new([.. group.Select(m => ProfileAddresses.NameOf(m.Value)).OfType<string>().Distinct()], AuthorEvidence.Field, FieldSource.Meta, 0.83);
        }

        yield return Field(page.Metas.WithNames(NamesAuthor).Select(m => m.Value), FieldSource.Meta, 0.8);
        foreach (var number in "12")
        {
            if (page.Metas.First("twitter:label" + number) is { } label && BylineOpeners.IsOnly(label) && page.Metas.First("twitter:data" + number) is { } data)
            {
                yield return Field([data], FieldSource.Meta, 0.88);
            }
        }
    }

    /// <summary>What by its place or element names somebody, most trusted first.</summary>
    private static IEnumerable<AuthorCandidate> Elsewhere(PageEvidence page, int headline) =>
        AuthorElements.Of(page, headline, MentionKind.AuthorLink, NameTrust.Pointed, AuthorEvidence.Place, 0.87)
            .Concat(AuthorElements.Of(page, headline, MentionKind.AuthorClass, NameTrust.Pointed, AuthorEvidence.Place, 0.86))
            .Concat(BylineFinder.BelowHeadline(page, headline))
            .Concat(BylineFinder.GivenNames(page, headline))
            .Concat(BylineFinder.FarFromHeadline(page))
            .Concat(BylineFinder.Nicknames(page, headline));

    private static IEnumerable<AuthorCandidate> Owners(PageEvidence page, LinkedArticle linked, int headline, string? url)
    {
        if (AuthorBoxes.Only(page, headline) is { } presented)
        {
            yield return new([presented], AuthorEvidence.Place, FieldSource.Html, 0.82);
        }

        if (page.ScriptedAuthor is { } told && BylineReader.Names(told, NameTrust.Pointed) is { IsEmpty: false } people)
        {
            yield return new(people, AuthorEvidence.Place, FieldSource.Html, 0.82);
        }

        if (SiteOwners.Of(page, linked, url) is { } owner)
        {
            yield return new([owner], AuthorEvidence.Place, FieldSource.Inferred, 0.88);
        }
    }

    /// <summary>The many sites' own tags: <c>article.author</c>, <c>page.content.author</c>, <c>byline</c>; those of accounts and addresses name nobody.</summary>
    private static bool NamesAuthor(string tag)
    {
        if (!(tag.Contains("author", StringComparison.Ordinal) || tag.Contains("byline", StringComparison.Ordinal) || tag.Contains("creator", StringComparison.Ordinal)))
        {
            return false;
        }

        return !tag.Split((char[])['.', ':', '-', '_']).Any(NotNames.Contains);
    }

    private static AuthorCandidate Field(IEnumerable<string> values, FieldSource from, double confidence)
    {
        var texts = values.Select(WhiteSpace.Collapse).ToArray();
        var turned = texts.Length > 1 ? texts.Select(PersonNames.Turned).ToArray() : [];
        var names = turned.Length > 0 && !turned.Contains(null) ? turned.OfType<string>() : texts.SelectMany(v => ProfileAddresses.IsProfile(v) && ProfileAddresses.NameOf(v) is { } name ? [name] : BylineReader.Names(v, NameTrust.Declared));
        return new([.. names.Distinct()], AuthorEvidence.Field, from, confidence);
    }

    /// <summary>Where a field says that a team wrote, people named elsewhere on the page wrote something else.</summary>
    private static bool IsSignedByTeam(PageEvidence page, LinkedArticle linked) =>
        linked.Authors.Select(a => a.Name).Concat(page.Metas.For("author").Select(m => m.Value)).Any(PersonNames.IsTeam);
}
