using System.Collections.Immutable;
using System.Text;
using Pipeline.News.Claims;
using Pipeline.News.Claims.Speakers;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Claims.Speakers;

public sealed class SpeakerTests
{
    public static TheoryData<string, string> Spec
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (passage, expected) in Passages.Read("Speakers/speakers.txt"))
            {
                data.Add(passage, string.Join("\n", expected));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spec))]
    public void Says_who_speaks(string marked, string expected)
    {
        var (passage, attributions) = Unmark(marked);
        var text = Passages.Annotate(passage);
        var names = NameFinder.Find(text);

        var speakers = SpeakerResolver.Resolve(new SentenceMap(text), names, attributions);

        Assert.Equal(expected, string.Join("\n", speakers.Select(speaker =>
            $"{speaker?.Span.In(passage)} | {speaker?.Name ?? "-"} | {speaker?.Type}")));
    }

    /// <summary>Reads <c>[source] {cue} &lt;content&gt;</c>; the content belongs to the nearest source and cue of its sentence.</summary>
    private static (string Text, ImmutableArray<Attribution> Attributions) Unmark(string marked)
    {
        var text = new StringBuilder();
        var opened = new Stack<int>();
        var (source, cue, content) = ((TextSpan?)null, (Cue?)null, (TextSpan?)null);
        var found = ImmutableArray.CreateBuilder<Attribution>();
        foreach (var c in marked)
        {
            switch (c)
            {
                case '[' or '{' or '<':
                    opened.Push(text.Length);
                    break;
                case ']':
                    source = new TextSpan(opened.Pop(), text.Length);
                    break;
                case '}':
                    var span = new TextSpan(opened.Pop(), text.Length);
                    cue = new Cue(span, "say");
                    break;
                case '>':
                    content = new TextSpan(opened.Pop(), text.Length);
                    break;
                default:
                    text.Append(c);
                    break;
            }

            if (source is not null && cue is not null && content is not null)
            {
                found.Add(new Attribution(source, cue, [content.Value], ReportKind.Speech, ClaimKind.Indirect));
                (source, cue, content) = (null, null, null);
            }
        }

        return (text.ToString(), found.ToImmutable());
    }
}
