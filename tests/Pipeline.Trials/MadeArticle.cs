using System.Globalization;
using System.Text;

namespace Pipeline.Trials;

/// <summary>Invented articles, each with claims of its own; the same numbers give the same words.</summary>
internal static class MadeArticle
{
    private static readonly string[] Towns = ["Harwick", "Marlow Fen", "Tarnhaven", "Ostrow", "Bellmouth", "Quill Bay", "Nether Wold", "Sandrigg"];
    private static readonly string[] People = ["Aldo Harmon", "Mara Elling", "Olga Brandt", "Jonas Petrie", "Ines Calder", "Ruth Okafor", "Tomas Vrba", "Lena Moss"];
    private static readonly string[] Things = ["bridge", "school", "harbour wall", "reservoir", "tram line", "library", "market hall", "pumping station"];

    public static string Headline(int number, int version) => string.Create(
        CultureInfo.InvariantCulture, $"{Towns[number % Towns.Length]} closes its {Things[number / Towns.Length % Things.Length]} after report {number} ({version})");

    public static string Text(int number, int version)
    {
        var (town, thing) = (Towns[number % Towns.Length], Things[number / Towns.Length % Things.Length]);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Headline(number, version)}\n\nBy {People[number % People.Length]}\n\n12 May 2026\n\n");
        for (var paragraph = 0; paragraph < 6; paragraph++)
        {
            var person = People[(number + paragraph) % People.Length];
            text.Append(CultureInfo.InvariantCulture, $"The council of {town} said on Tuesday that its {thing} stays closed for {2 + ((number + paragraph) % 9)} weeks, and that {100 + number + version} people have to go another way. ")
                .Append(CultureInfo.InvariantCulture, $"“We counted {3 + paragraph + version} cracks and cannot wait,” {person} told reporters. ")
                .Append(CultureInfo.InvariantCulture, $"The repairs cost {1 + (number % 40)} million euros, according to report {number}-{version}-{paragraph}.\n\n");
        }

        return text.ToString();
    }

    public static string Page(int number, int version)
    {
        var headline = Headline(number, version);
        var body = string.Concat(Text(number, version).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Skip(3).Select(p => $"<p>{p}</p>"));
        return $$"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{headline}} | The Fen Gazette</title><meta property="og:title" content="{{headline}}">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"{{headline}}","datePublished":"2026-05-12T08:15:00Z","author":{"@type":"Person","name":"{{People[number % People.Length]}}"},"articleBody":"short"}</script></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav><article><h1>{{headline}}</h1><p class="byline">By {{People[number % People.Length]}}</p>{{body}}</article>
            <section class="comments"><p>I drove over it, and you should see how it shakes.</p></section><footer>© 2026 The Fen Gazette</footer></body></html>
            """;
    }
}
