using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pipeline.Architecture.Tests;

/// <summary>What grows beyond these holds more than one thing.</summary>
public sealed class SizeTests
{
    private const int LongestFile = 200;

    // About 30 is the aim.
    private const int LongestMethod = 40;

    [Fact]
    public void No_file_is_longer_than_two_hundred_lines()
    {
        var files = Sources.Files("src").Concat(Sources.Files("tests")).Select(file => (Name: Sources.Name(file), Lines: File.ReadLines(file).Count()));

        AssertNone(files.Where(file => file.Lines > LongestFile).Select(file => (file.Name, file.Lines)));
    }

    [Fact]
    public void No_method_is_longer_than_forty_lines() =>
        AssertNone(Sources.Files("src").Concat(Sources.Files("tests")).SelectMany(LongMethods));

    [Fact]
    public void A_long_method_is_found_by_the_lines_from_its_signature_to_its_end()
    {
        var body = string.Concat(Enumerable.Repeat("    Step();\n", LongestMethod - 3));

        Assert.Empty(LongMethods("a.cs", $"class A {{\n/// <summary>Docs do not count.</summary>\n[Attribute]\nvoid Fits()\n{{\n{body}}} }}"));
        Assert.Equal([("a.cs: Long", LongestMethod + 1)], LongMethods("a.cs", $"class A {{\nint Long()\n{{\n{body}return 1;\n}} }}"));
        Assert.Equal([("a.cs: A", LongestMethod + 1)], LongMethods("a.cs", $"class A {{\nA()\n{{\n{body}Step();\n}} }}"));
        Assert.Equal([("a.cs: Value", LongestMethod + 1)], LongMethods("a.cs", $"class A {{\nint Value {{ get\n{{\n{body}return 1;\n}} }} }}"));
    }

    private static void AssertNone(IEnumerable<(string Name, int Lines)> tooLong)
    {
        var told = tooLong.Select(one => $"{one.Name}: {one.Lines} lines").ToArray();

        Assert.True(told.Length == 0, string.Join(Environment.NewLine, told));
    }

    private static IEnumerable<(string Name, int Lines)> LongMethods(string file) => LongMethods(Sources.Name(file), File.ReadAllText(file));

    /// <summary>From the signature's first line to the last; local functions count with their method and alone.</summary>
    private static IEnumerable<(string Name, int Lines)> LongMethods(string name, string source) =>
        from member in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
        where member is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody: not null }
        let signature = member.ChildNodesAndTokens().First(part => !part.IsKind(SyntaxKind.AttributeList))
        let lines = Line(member.Span.End, member) - Line(signature.SpanStart, member) + 1
        where lines > LongestMethod
        select ($"{name}: {NameOf(member)}", lines);

    private static int Line(int position, SyntaxNode node) => node.SyntaxTree.GetLineSpan(new(position, 0)).StartLinePosition.Line;

    private static string NameOf(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.Text,
        _ => member.Kind().ToString(),
    };
}
