namespace Pipeline.Training.Lines;

/// <summary>
/// Dumps of news pages, of which the collection has few: a short body with boxes between its paragraphs, and around it headlines,
/// teasers and comments of its own length or more. Bodies, menus, headlines and footers are the collection's, the boxes are ours.
/// </summary>
internal sealed class NewsPage(LabelledDump[] others, Random random)
{
    // Made pages of the length of short news and of long reports.
    private const int LeastWords = 150;
    private const int MostWords = 1000;

    // Often enough to be learned from, seldom enough that most paragraphs follow each other.
    private const double BoxRate = 0.1;

    private readonly List<string> _lines = [];
    private readonly List<bool> _isBody = [];

    public static LabelledDump Of(LabelledDump dump, LabelledDump[] others, Random random)
    {
        var page = new NewsPage(others, random);
        return Array.IndexOf(dump.IsBody, true) < 0 ? dump : page.Make(dump);
    }

    private LabelledDump Make(LabelledDump dump)
    {
        var (first, last) = (Array.IndexOf(dump.IsBody, true), Array.LastIndexOf(dump.IsBody, true));
        AddSome(Teasers(), random.Next(2) == 0 ? 5 : 0);
        Add(dump.Lines[..first]);
        var body = Body(dump, first, last);
        AddSome(Teasers(), random.Next(3) == 0 ? 12 : 0, random.Next(2) == 0 ? null : NewsPhrases.RelatedHeads);
        Add(dump.Lines[(last + 1)..]);
        AddSome(Comment, random.Next(4) == 0 ? 20 : 0, NewsPhrases.CommentHeads);
        AddSome(Teasers(), random.Next(2) == 0 ? 20 : 0, random.Next(3) == 0 ? null : NewsPhrases.RelatedHeads);
        return dump with { Lines = [.. _lines], IsBody = [.. _isBody], Gold = body };
    }

    /// <summary>The first paragraphs, with what stands between them, and now and then a box.</summary>
    private string Body(LabelledDump dump, int first, int last)
    {
        var (words, most) = (0, random.Next(LeastWords, MostWords));
        var gold = new List<string>();
        for (var i = first; i <= last && words < most; i++)
        {
            _lines.Add(dump.Lines[i]);
            _isBody.Add(dump.IsBody[i]);
            if (dump.IsBody[i])
            {
                gold.Add(dump.Lines[i]);
                words += LabelledDump.Words(dump.Lines[i]).Length;
            }

            if (words < most && i < last && dump.IsBody[i] && dump.IsBody[i + 1] && random.NextDouble() < BoxRate)
            {
                Add(Box(dump, i));
            }
        }

        return string.Join('\n', gold);
    }

    private string[] Box(LabelledDump dump, int above) => random.Next(7) switch
    {
        0 or 1 => NewsPhrases.Letters[random.Next(NewsPhrases.Letters.Length)],
        2 => [Any(NewsPhrases.RelatedHeads), .. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Headline())],
        3 => [$"{Any(NewsPhrases.InTextLinks)}: {Headline()}"],
        4 => [Any(NewsPhrases.Advertisements)],
        5 => [$"{Fragment(dump.Lines[above])} {Any(NewsPhrases.Credits)}"],
        _ => NewsPhrases.Players[random.Next(NewsPhrases.Players.Length)],
    };

    /// <summary>One list's teasers all have the same parts.</summary>
    private Func<string[]> Teasers()
    {
        var (hasSection, hasSnippet, hasAge) = (random.Next(4) == 0, random.Next(2) == 0, random.Next(4) == 0);
        return () =>
        {
            var other = Other();
            var first = Array.IndexOf(other.IsBody, true);
            var snippet = first < 0 || !hasSnippet ? "" : other.Lines[first];
            return
            [
                hasSection ? Any(NewsPhrases.Sections) : "", Headline(other),
                snippet.Length > 160 ? snippet[..random.Next(90, 160)] + Any(["...", "…", ""]) : snippet, hasAge ? Any(NewsPhrases.Ages) : "",
            ];
        };
    }

    private string[] Comment() =>
    [
        Any(NewsPhrases.Readers), Any(NewsPhrases.Ages), Any(NewsPhrases.Comments),
        .. random.Next(2) == 0 ? new[] { Any(NewsPhrases.Comments) } : [], .. random.Next(2) == 0 ? new[] { "Reply", "Report" } : ["Reply"],
    ];

    private string Headline() => Headline(Other());

    /// <summary>The last line above a body that is long enough for one.</summary>
    private static string Headline(LabelledDump dump)
    {
        var first = Array.IndexOf(dump.IsBody, true);
        return first <= 0 ? "" : dump.Lines[..first].LastOrDefault(line => LabelledDump.Words(line).Length is >= 5 and <= 16) ?? "";
    }

    private string Fragment(string line)
    {
        var words = line.Split(' ');
        return string.Join(' ', words.Take(random.Next(6, 18))).TrimEnd('.', ',');
    }

    private void AddSome(Func<string[]> part, int most, string[]? heads = null)
    {
        var count = random.Next(most + 1);
        Add(count > 0 && heads is not null ? [Any(heads)] : []);
        for (var i = 0; i < count; i++)
        {
            Add(part());
        }
    }

    private void Add(string[] lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            _lines.Add(line);
            _isBody.Add(false);
        }
    }

    private LabelledDump Other() => others[random.Next(others.Length)];

    private string Any(string[] of) => of[random.Next(of.Length)];
}
