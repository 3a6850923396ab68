using Pipeline.News.Language.Parsing;

namespace Pipeline.News.Tests.Language.Parsing;

public sealed class WordPiecesTests
{
    private static readonly HashSet<ulong> Known =
    [
        WordPieces.Name("re", continues: false),
        WordPieces.Name("read", continues: false),
        WordPieces.Name("a", continues: true),
        WordPieces.Name("able", continues: true),
        WordPieces.Name("s", continues: true),
    ];

    [Fact]
    public void The_longest_piece_is_taken_each_time() =>
        Assert.Equal([WordPieces.Name("read", continues: false), WordPieces.Name("able", continues: true), WordPieces.Name("s", continues: true)], Cut("readables"));

    [Theory]
    [InlineData("able")]
    [InlineData("readx")]
    [InlineData("reaaaaaaaaaaaaaaaa")]
    public void A_word_with_an_unknown_rest_or_too_many_pieces_is_not_cut(string word) => Assert.Empty(Cut(word));

    private static ulong[] Cut(string word)
    {
        var names = new ulong[WordPieces.Most];
        return names[..WordPieces.Cut(word, Known.Contains, names)];
    }
}
