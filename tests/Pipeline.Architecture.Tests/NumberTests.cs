using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pipeline.Architecture.Tests;

/// <summary>A number without its reason is one that nobody dares to change.</summary>
public sealed class NumberTests
{
    /// <summary>Nought and one say what they are; a bit is shifted from one.</summary>
    private static readonly string[] OfThemselves = ["0", "1", "0f", "1f", "1u", "1UL", "0.0", "1.0"];

    private static readonly string[] Types = ["byte", "char", "decimal", "double", "float", "int", "long", "short", "uint", "ulong", "ushort", "TimeSpan"];

    [Fact]
    public void Every_numeric_constant_has_its_reason_beside_it()
    {
        var bare = Sources.Files("src").SelectMany(file => Bare(Sources.Name(file), File.ReadAllText(file))).ToArray();

        Assert.True(bare.Length == 0, "A comment above each, or above those that stand together, says what it means and why it is so large: " + string.Join(Environment.NewLine, bare));
    }

    [Theory]
    [InlineData("const int Reach = 4;", 1)]
    [InlineData("static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);", 1)]
    [InlineData("const int Reach = 4; // tokens", 0)]
    [InlineData("// Tokens, back and on.\nconst int Before = 4;\nconst int After = 6;", 0)]
    [InlineData("// Points.\nconst double Subject = 1;\nconst double Owner = -0.6;", 0)]
    [InlineData("// Tokens.\nconst int Before = 4;\n\nconst int After = 6;", 1)]
    [InlineData("const int None = 0;\nconst uint Bit = 1u << (int)Kind.Comments;", 0)]
    [InlineData("void Of() { const int Reach = 4; }", 1)]
    [InlineData("void Of()\n{\n// Tokens.\nconst int Reach = 4;\n}", 0)]
    [InlineData("// Of the next.\nstring Name = \"\";\nconst int Reach = 4;", 1)]
    public void A_constant_without_a_comment_is_found(string members, int bare) => Assert.Equal(bare, Bare("a.cs", $"class A\n{{\n{members}\n}}").Count());

    private static IEnumerable<string> Bare(string name, string source) =>
        from node in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
        where IsNumber(node) && !IsExplained(node)
        select $"{name}: {node.ToString().Split('\n')[0].Trim()}";

    private static bool IsNumber(SyntaxNode node) =>
        Declaration(node) is { } declaration && Types.Contains(declaration.Type.ToString())
        && declaration.DescendantTokens().Any(token => token.IsKind(SyntaxKind.NumericLiteralToken) && !OfThemselves.Contains(token.Text));

    /// <summary>Of a constant; null for anything else.</summary>
    private static VariableDeclarationSyntax? Declaration(SyntaxNode node) => node switch
    {
        FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) || (field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)) => field.Declaration,
        LocalDeclarationStatementSyntax { IsConst: true } local => local.Declaration,
        _ => null,
    };

    /// <summary>On its line, above it, or above the constants that it stands among without a blank line.</summary>
    private static bool IsExplained(SyntaxNode node) =>
        node.GetTrailingTrivia().Any(IsComment)
        || node.GetLeadingTrivia().Any(IsComment)
        || (!IsApart(node) && Before(node) is { } above && Declaration(above) is not null && IsExplained(above));

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia;

    private static bool IsApart(SyntaxNode node) => node.GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia);

    private static SyntaxNode? Before(SyntaxNode node) => node.Parent?.ChildNodes().TakeWhile(child => child != node).LastOrDefault();
}
