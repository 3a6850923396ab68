using Pipeline.News.Language;
using Pipeline.News.Language.Lemmas;
using Pipeline.Training.Learning;
using Pipeline.Training.Treebank;

namespace Pipeline.Training.Lemmas;

/// <summary>Finds for every tag which endings tell the edit, and which words are exceptions.</summary>
internal static class LemmaTrainer
{
    private readonly record struct Edit(int Cut, string Append);

    private sealed record Entry(PennTag Tag, string Lower, Edit Edit, int Count);

    public static byte[] Train(IReadOnlyList<TreebankSentence> sentences)
    {
        var entries = Entries(sentences);
        // Edit 0 leaves the word. The others by number of words in the text: was > be is one word, but a frequent one.
        var unchanged = new Edit(0, "");
        var edits = entries
            .GroupBy(e => e.Edit)
            .OrderByDescending(g => g.Key == unchanged)
            .ThenByDescending(g => g.Sum(e => e.Count))
            .ThenBy(g => g.Key.Cut)
            .ThenBy(g => g.Key.Append, StringComparer.Ordinal)
            .Select(g => g.Key)
            .Take(255)
            .ToList();
        var table = new Dictionary<ulong, int>();
        foreach (var tag in entries.GroupBy(e => e.Tag).OrderBy(g => g.Key))
        {
            var known = tag.Where(e => edits.Contains(e.Edit)).ToList();
            AddEndings(known, tag.Key, 0, 0, edits, table);
            foreach (var entry in known)
            {
                if (ByEnding(entry, table) != edits.IndexOf(entry.Edit))
                {
                    table[Lemmatizer.WholeWord(entry.Tag, entry.Lower)] = edits.IndexOf(entry.Edit);
                }
            }
        }

        return Write(edits, table);
    }

    private static List<Entry> Entries(IReadOnlyList<TreebankSentence> sentences) =>
        [.. sentences
            .SelectMany(s => s.Words)
            .Where(w => w.Form.Length <= 64 && w.Lemma != "_")
            .Select(w => (w.PennTag, Lower: Lower(w.Form), Edit: EditOf(w)))
            .GroupBy(w => (w.PennTag, w.Lower))
            .Select(g => (g.Key, Best: g.GroupBy(w => w.Edit).OrderByDescending(e => e.Count()).ThenBy(e => e.Key.Append, StringComparer.Ordinal).First(), Count: g.Count()))
            .Select(g => new Entry(g.Key.PennTag, g.Key.Lower, g.Best.Key, g.Count))
            .OrderBy(e => e.Tag).ThenBy(e => e.Lower, StringComparer.Ordinal)];

    private static string Lower(string form)
    {
        Span<char> lower = stackalloc char[form.Length];
        Lemmatizer.Lower(form, lower);
        return lower.ToString();
    }

    private static Edit EditOf(TreebankWord word)
    {
        var form = Lower(word.Form);
        var lemma = word.PartOfSpeech == PartOfSpeech.PropN ? Lower(word.Lemma) : word.Lemma;
        var same = 0;
        while (same < form.Length && same < lemma.Length && form[same] == lemma[same])
        {
            same++;
        }

        return new(form.Length - same, lemma[same..]);
    }

    /// <summary>Goes from the empty ending to longer ones; an ending is entered where it decides otherwise than the shorter one.</summary>
    private static void AddEndings(List<Entry> entries, PennTag tag, int length, int inherited, List<Edit> edits, Dictionary<ulong, int> table)
    {
        // Two words that happen to end alike are no rule.
        if (entries.Count < 3)
        {
            return;
        }

        var best = entries.GroupBy(e => e.Edit).OrderByDescending(g => g.Count()).ThenBy(g => edits.IndexOf(g.Key)).First();
        var edit = edits.IndexOf(best.Key);
        if (edit != inherited)
        {
            table[Lemmatizer.Ending(tag, entries[0].Lower, length)] = edit;
        }

        if (length == Lemmatizer.LongestEnding)
        {
            return;
        }

        foreach (var group in entries.Where(e => e.Lower.Length > length).GroupBy(e => e.Lower[^(length + 1)]).OrderBy(g => g.Key))
        {
            AddEndings([.. group], tag, length + 1, edit, edits, table);
        }
    }

    private static int ByEnding(Entry entry, Dictionary<ulong, int> table)
    {
        for (var length = Math.Min(Lemmatizer.LongestEnding, entry.Lower.Length); length >= 0; length--)
        {
            if (table.TryGetValue(Lemmatizer.Ending(entry.Tag, entry.Lower, length), out var edit))
            {
                return edit;
            }
        }

        return 0;
    }

    private static byte[] Write(List<Edit> edits, Dictionary<ulong, int> table)
    {
        var size = 16;
        while (size * 0.7 < table.Count)
        {
            size *= 2;
        }

        var keys = new uint[size];
        var editOf = new byte[size];
        foreach (var (name, edit) in table)
        {
            var at = (uint)name & (uint)(size - 1);
            while (keys[at] != 0)
            {
                at = (at + 1) & (uint)(size - 1);
            }

            keys[at] = Lemmatizer.Key(name);
            editOf[at] = (byte)edit;
        }

        var writer = new ModelWriter();
        writer.Int(edits.Count);
        foreach (var edit in edits)
        {
            writer.Int(edit.Cut);
            writer.String(edit.Append);
        }

        writer.Int(size);
        writer.Array<uint>(keys);
        writer.Array<byte>(editOf);
        return writer.Bytes;
    }
}
