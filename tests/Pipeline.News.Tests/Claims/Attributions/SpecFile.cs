using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pipeline.News.Claims;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Claims.Attributions;

/// <summary>The passages of <c>Specs/attributions.md</c>; the file says how it is written.</summary>
internal static class SpecFile
{
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Specs");

    public static ImmutableArray<SpecPassage> Read()
    {
        var passages = ImmutableArray.CreateBuilder<SpecPassage>();
        string? title = null;
        var (paragraphs, reports) = (new List<string>(), new List<SpecReport>());
        foreach (var line in File.ReadLines(Path.Combine(Folder, "attributions.md")).Append("## "))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (title is not null)
                {
                    passages.Add(new(title, [.. paragraphs], [.. reports]));
                }

                title = line[3..].Trim();
                paragraphs.Clear();
                reports.Clear();
            }
            else if (title is not null && line.StartsWith("> ", StringComparison.Ordinal))
            {
                paragraphs.Add(line[2..]);
            }
            else if (title is not null && line.Length > 0)
            {
                reports.Add(SpecReport.Parse(line));
            }
        }

        return passages.ToImmutable();
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

internal sealed record SpecPassage(string Title, ImmutableArray<string> Lines, ImmutableArray<SpecReport> Reports)
{
    public string Text => string.Join("\n\n", Lines);

    public ImmutableArray<Paragraph> Paragraphs
    {
        get
        {
            var (start, paragraphs) = (0, ImmutableArray.CreateBuilder<Paragraph>());
            foreach (var line in Lines)
            {
                paragraphs.Add(new(new(start, start + line.Length), ParagraphRole.Paragraph));
                start += line.Length + 2;
            }

            return paragraphs.ToImmutable();
        }
    }
}

/// <summary>One report in the words of the passage, compared without regard to where its words stand.</summary>
internal sealed record SpecReport(string Speaker, string Cue, string Content, bool Attitude)
{
    public static SpecReport Parse(string line)
    {
        var attitude = line.StartsWith("~ ", StringComparison.Ordinal);
        var fields = (attitude ? line[2..] : line).Split(" | ");
        return new(fields[0], fields[1], fields[2], attitude);
    }

    public static SpecReport Of(Attribution found, string text) => new(
        found.Source is { } source ? source.In(text) : "-",
        found.Cue is { } cue ? cue.Span.In(text) : "-",
        string.Join(" + ", found.Content.Select(span => span.In(text))),
        found.Report == ReportKind.Attitude);

    /// <summary>Half of the words or more in common, of content and of speaker.</summary>
    public bool Matches(SpecReport other) => Share(Content, other.Content) >= 0.5 && Share(Speaker, other.Speaker) >= 0.5;

    public override string ToString() => $"{(Attitude ? "~ " : "")}{Speaker} | {Cue} | {Content}";

    private static double Share(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Count + b.Count == 0 ? 1 : a.Intersect(b).Count() / (double)a.Union(b).Count();
    }

    private static HashSet<string> Words(string text) =>
        [.. text.Split([' ', '"', ',', '.', '\'', '“', '”', '‘', '’', '„', '«', '»', '!', '?'], StringSplitOptions.RemoveEmptyEntries)];
}
