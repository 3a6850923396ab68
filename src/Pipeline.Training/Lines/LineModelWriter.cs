using Pipeline.News.Cleaning.Text.Model;

namespace Pipeline.Training.Lines;

internal static class LineModelWriter
{
    public static void Write(LinearChainCrf model, string path) => File.WriteAllText(path, LinearChainCrfFile.Write(model));
}
