using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pipeline.Architecture.Tests;

/// <summary>A name says one thing, and says it once.</summary>
public sealed class NameTests
{
    [Fact]
    public void No_file_is_named_after_nothing()
    {
        Assert.DoesNotContain(Sources.Files("."), file =>
            Path.GetFileNameWithoutExtension(file) is "Utils" or "Util" or "Helpers" or "Helper" or "Common" or "Misc" or "Extensions");
    }

    [Fact]
    public void No_two_types_of_the_product_share_a_name()
    {
        AssertNone(Sources.Files("src")
            .SelectMany(file => Parse(file).DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                .Where(type => type.Parent is BaseNamespaceDeclarationSyntax)
                .Select(type => (Type: type.Identifier.Text + new string('`', (type as TypeDeclarationSyntax)?.Arity ?? 0), Project: Sources.Name(file).Split('/')[1], File: Sources.Name(file))))
            .GroupBy(type => (type.Type, type.Project))
            .Where(same => same.Select(type => type.File).Distinct().Count() > 1)
            .Select(same => string.Join(" and ", same.Select(type => type.File))));
    }

    private static void AssertNone(IEnumerable<string> broken) => Assert.Equal("", string.Join(Environment.NewLine, broken));

    private static SyntaxNode Parse(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file).GetRoot();
}
