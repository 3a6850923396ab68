using System.Text;
using System.Text.Json;
using Pipeline.News.Articles;
using Pipeline.News.Serialization;
using Pipeline.News.Texts;

namespace Pipeline.Trials.Documents;

/// <summary>What holds of every article, whatever its bytes were.</summary>
internal static class ArticleCheck
{
    public static IEnumerable<string> Problems(Article article)
    {
        var text = article.Body.Text;
        if (!text.IsNormalized())
        {
            yield return "its text is not NFC.";
        }

        using var line = JsonDocument.Parse(ArticleJson.Write(article));
        foreach (var value in Strings(line.RootElement))
        {
            if (value.EnumerateRunes().Any(rune => (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) || (rune.Value & 0xFFFE) == 0xFFFE || (rune.IsBmp && DirectionControls.Is((char)rune.Value))))
            {
                yield return $"a control character or a noncharacter in '{value[..Math.Min(40, value.Length)]}'.";
            }
        }

        var spans = article.Body.Paragraphs.Select(p => p.Span)
            .Concat(article.Claims.SelectMany(c => c.Content.Append(c.Sentence).Concat(c.Figures.Select(f => f.Span)).Concat(c.Times.Select(t => t.Span))))
            .Concat(article.Claims.Where(c => c.Speaker is not null).Select(c => c.Speaker!.Span))
            .Concat(article.Names.SelectMany(n => n.Mentions));
        foreach (var span in spans.Where(s => s.Start < 0 || s.Start >= s.End || s.End > text.Length))
        {
            yield return $"the span {span} is not inside {text.Length} characters.";
        }
    }

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => value.EnumerateObject().Where(p => p.Name != "source").SelectMany(p => Strings(p.Value)),
        _ => [],
    };
}
