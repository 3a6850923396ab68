using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Cleaning;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Fields;

/// <summary>The wire services that an article credits as its source; who is credited for a picture is not among them.</summary>
internal static class Agencies
{
    /// <summary>First the name to show, then every form; longer forms first.</summary>
    private static readonly ImmutableArray<(string Form, string Name)> Forms =
        [.. Lexicon.Lines("Bylines/Lexicons/agencies").Select(line => line.Split('|'))
            .SelectMany(parts => parts.Select(form => (form, parts[0])))
            .OrderByDescending(f => f.form.Length).ThenBy(f => f.form, StringComparer.Ordinal)];

    /// <summary>By the first character, small and capital where both will do: most words begin no form, and are compared with none.</summary>
    private static readonly FrozenDictionary<char, ImmutableArray<(string Form, string Name)>> FormsByStart = Forms
        .SelectMany(f => new[] { f.Form[0], IsAnyCase(f.Form) ? char.ToUpperInvariant(f.Form[0]) : f.Form[0] }.Distinct().Select(start => (Start: start, Form: f)))
        .GroupBy(f => f.Start, f => f.Form).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());

    /// <summary>Phrases with which a report in the body gives its source, before the name.</summary>
    private static readonly string[] SourcePhrases = ["according to ", "reported by "];
    private static readonly SearchValues<string> AnySourcePhrase = SearchValues.Create(SourcePhrases, StringComparison.OrdinalIgnoreCase);

    /// <summary>In lines around the headline.</summary>
    private const int LinesBefore = 2;
    private const int LinesAfter = 8;

    // Characters: "(Reporting by Ann Lee; Editing by Jo Hale) — Reuters"; longer lines tell something.
    private const int LongestSignature = 60;

    /// <param name="bylines">Fields that name the writers.</param>
    /// <param name="lines">Those before the body, in their order.</param>
    /// <param name="headline">Its index among the lines; -1 where it is not known.</param>
    public static ImmutableArray<Sourced<string>> Read(
        IEnumerable<string> bylines, IReadOnlyList<string> lines, int headline, CleanText body, Datelines.Dateline? dateline)
    {
        var found = new List<Sourced<string>>();
        if (dateline is { Agency: { } service })
        {
            Add(found, In(service), FieldSource.Text, 0.95);
        }

        foreach (var byline in bylines)
        {
            Add(found, In(byline), FieldSource.Html, 0.9);
        }

        for (var i = Math.Max(0, headline - LinesBefore); headline >= 0 && i < lines.Count && i <= headline + LinesAfter; i++)
        {
            if (i != headline && IsSignature(lines[i]))
            {
                Add(found, In(lines[i]), FieldSource.Text, 0.85);
            }
        }

        foreach (var block in body.Dropped)
        {
            if (block.Rule is DropRules.AgencyCredit or DropRules.SignOff || (block.Rule == DropRules.Byline && block.Text.Length < 120) || IsCreditLine(block))
            {
                Add(found, In(block.Text), FieldSource.Text, 0.85);
            }
        }

        for (var at = NextPhrase(body.Text, 0); at >= 0; at = NextPhrase(body.Text, at + 1))
        {
            var phrase = Array.Find(SourcePhrases, p => body.Text.AsSpan(at).StartsWith(p, StringComparison.OrdinalIgnoreCase)) ?? "";
            Add(found, AtStart(body.Text, at + phrase.Length) is { } name ? [name] : [], FieldSource.Text, 0.7);
        }

        return [.. found];
    }

    /// <summary>An agency with an office or a person beside it, and nothing else: <c>Redazione ANSA</c>, <c>Ann Lee / EFE</c>.</summary>
    private static bool IsSignature(string line) =>
        line.Length <= LongestSignature && In(line).Any()
        && (line.Split((char[])[' ', '/', ',', '|', '(', ')', ':', '-', '–'], StringSplitOptions.RemoveEmptyEntries).All(PersonNames.IsNotPerson)
            || !BylineReader.Names(line, NameTrust.Plain).IsEmpty);

    /// <summary>Every agency that a short line names.</summary>
    public static IEnumerable<string> In(string line)
    {
        if (line.Length > 200)
        {
            yield break;
        }

        for (var i = 0; i < line.Length; i++)
        {
            if ((i == 0 || !char.IsLetterOrDigit(line[i - 1])) && AtStart(line, i) is { } name)
            {
                yield return name;
            }
        }
    }

    private static int NextPhrase(string text, int from) =>
        text.AsSpan(from).IndexOfAny(AnySourcePhrase) is >= 0 and var at ? from + at : -1;

    /// <summary>A line behind the body that joins a name with wire services: <c>The Daily Example and wire services</c>.</summary>
    private static bool IsCreditLine(DroppedBlock block) =>
        block.Text.Length < 80 && block.Rule is DropRules.OutsideBody or DropRules.Notice or DropRules.PublisherName or DropRules.Footer
        && (block.Text.Contains("wire", StringComparison.OrdinalIgnoreCase) || block.Text.StartsWith("With ", StringComparison.OrdinalIgnoreCase)
            || block.Text.StartsWith("Source", StringComparison.OrdinalIgnoreCase));

    private static string? AtStart(string text, int at)
    {
        if (at >= text.Length || !FormsByStart.TryGetValue(text[at], out var forms))
        {
            return null;
        }

        foreach (var (form, name) in forms)
        {
            var end = at + form.Length;
            if (text.AsSpan(at).StartsWith(form, IsAnyCase(form) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
                && (end >= text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Names of services are told from words by their capitals.</summary>
    private static bool IsAnyCase(string form) => char.IsLower(form[0]) && form.Length > 3;

    private static void Add(List<Sourced<string>> found, IEnumerable<string> names, FieldSource from, double confidence)
    {
        foreach (var name in names)
        {
            if (!found.Exists(f => f.Value == name))
            {
                found.Add(new Sourced<string>(name, from, confidence));
            }
        }
    }
}
