using System.Globalization;
using Pipeline.News.Tests.Cleaning.Html;
using Pipeline.News.Tests.Cleaning.Text;

namespace Pipeline.News.Tests;

/// <summary>What tests run in a process of its own: <c>dotnet exec Pipeline.News.Tests.dll TASK BYTES</c>. It prints what it begins with, then <see cref="Done"/>.</summary>
internal static class ChildProgram
{
    public const string Done = "done";
    public const string Pages = "pages";
    public const string Dumps = "dumps";

    public static int Main(string[] arguments)
    {
        var size = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        switch (arguments[0])
        {
            case Pages:
                Array.ForEach(LongPages.Pieces, p => Run(p.What, size, characters => LongPages.Page(p.Piece, characters), page => GrowthTests.Clean(page)));
                break;
            case Dumps:
                Array.ForEach(LongDumps.Pieces, p => Run(p.What, size, characters => LongDumps.Dump(p.Piece, characters), dump => DumpGrowthTests.Read(dump)));
                break;
            default:
                Console.Error.WriteLine($"{Pages} or {Dumps}");
                return 2;
        }

        Console.WriteLine(Done);
        return 0;
    }

    /// <param name="size">In bytes; letters that take three of them are fewer.</param>
    private static void Run(string what, int size, Func<int, byte[]> ofCharacters, Action<byte[]> read)
    {
        Console.WriteLine(what);
        const int sample = 30_000;
        read(ofCharacters((int)((long)size * sample / ofCharacters(sample).Length)));
    }
}
