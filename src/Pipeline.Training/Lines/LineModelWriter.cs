using Pipeline.News.Cleaning.Text;

namespace Pipeline.Training.Lines;

internal static class LineModelWriter
{
    public static void Write(LineModel model, string path) => File.WriteAllText(path, LineModelFile.Write(model));
}
