namespace Pipeline.Training.Lines;

/// <summary>Dumps that the weights had not seen, line by line as decided, one file a dump; its name begins with its score, so that the worst come first.</summary>
internal static class HeldOutReport
{
    public static void Write(string folder, LabelledDump dump, bool[] kept)
    {
        Directory.CreateDirectory(folder);
        var score = ShingleScore.Of(dump.Gold, dump.Kept(kept));
        var name = FormattableString.Invariant($"{score.F1:F3}-P{score.Precision:F2}-R{score.Recall:F2}-{dump.Id}.txt");
        File.WriteAllLines(Path.Combine(folder, name), dump.Lines.Select((line, i) => $"{Mark(dump.IsBody[i], kept[i])} {line}"));
    }

    private static string Mark(bool isBody, bool kept) => (isBody, kept) switch
    {
        (true, true) => "    ",
        (true, false) => "LOST",
        (false, true) => "KEPT",
        _ => "   -",
    };
}
