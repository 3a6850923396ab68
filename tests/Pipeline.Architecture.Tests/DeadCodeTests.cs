using Mono.Cecil;

namespace Pipeline.Architecture.Tests;

/// <summary>Nothing stands in the product that nothing in it uses. Values that are written into the code where they are used (constants) leave no trace to look for.</summary>
public sealed class DeadCodeTests
{
    private static readonly string[] Assemblies =
    [
        "Pipeline.News", "Pipeline.Formats", "Pipeline.Search", "Pipeline.Storage", "Pipeline.Pages", "Pipeline.Azurite", "Pipeline.Delivery", "Pipeline.Functions", "pipeline", "Pipeline.Training",
    ];

    /// <summary>Doors for tests: claims without what beside them was scored, a table as it stands, a network whose weights were changed, an Azurite to be killed.</summary>
    private static readonly string[] ForTests =
    [
        "Pipeline.News.Claims.ClaimExtractor::Extract/3", "Pipeline.Storage.PipelineStorage::Table/1",
        "Pipeline.Training.Networks.NetworkWeights::Pack/0", "Pipeline.Azurite.AzuriteServer::get_ProcessId/0",
    ];

    [Fact]
    public void Every_method_and_field_that_is_not_public_is_used()
    {
        var types = Assemblies.SelectMany(TypesOf).ToArray();
        var used = types.SelectMany(type => type.Methods).Where(method => method.HasBody).SelectMany(Uses).ToHashSet();

        var unused = types.Where(IsWritten).SelectMany(type => type.Methods.Where(IsCalled).Select(Name).Concat(type.Fields.Where(IsRead).Select(field => Name(field))))
            .Where(name => !used.Contains(name)).ToArray();

        var wrong = unused.Except(ForTests).Select(name => $"{name}: nothing uses it").Concat(ForTests.Except(unused).Select(name => $"{name}: is used, so take it off the list")).ToArray();
        Assert.True(wrong.Length == 0, string.Join(Environment.NewLine, wrong));
    }

    private static IEnumerable<TypeDefinition> TypesOf(string assembly) =>
        WithNested(ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")).Types);

    private static IEnumerable<TypeDefinition> WithNested(IEnumerable<TypeDefinition> types) => types.SelectMany(type => WithNested(type.NestedTypes).Prepend(type));

    /// <summary>By other members: what only calls itself is dead.</summary>
    private static IEnumerable<string> Uses(MethodDefinition method) =>
        method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MemberReference>().Where(member => member.DeclaringType is not null)
            .Select(member => Name(member is GenericInstanceMethod generic ? generic.ElementMethod : member)).Where(name => name != Name(method));

    /// <summary>Not by a generator or the compiler, and no page, whose parameters are set by their names.</summary>
    private static bool IsWritten(TypeDefinition type) =>
        !type.FullName.Contains('<') && type.Namespace.StartsWith("Pipeline", StringComparison.Ordinal) && type.BaseType?.Name != "ComponentBase"
        && !type.CustomAttributes.Any(a => a.AttributeType.Name == "GeneratedCodeAttribute") && !type.FullName.Contains("_Imports", StringComparison.Ordinal);

    /// <summary>By its name and in the code: no override, no constructor that a container calls, nothing that a record or a serializer brings.</summary>
    private static bool IsCalled(MethodDefinition method) =>
        !(method.IsPublic && IsPublic(method.DeclaringType)) && !method.IsVirtual && !method.IsConstructor && !method.IsRuntime
        && (method.IsGetter || !method.IsSpecialName) && !method.Name.Contains('<') && method.Name is not ("Deconstruct" or "PrintMembers")
        && !method.CustomAttributes.Any(a => a.AttributeType.Name == "GeneratedRegexAttribute");

    private static bool IsRead(FieldDefinition field) => !field.Name.Contains('<') && !field.IsLiteral && !field.IsSpecialName;

    private static bool IsPublic(TypeDefinition type) => type.IsPublic || (type.IsNestedPublic && IsPublic(type.DeclaringType));

    private static string Name(MemberReference member) =>
        $"{member.DeclaringType.GetElementType().FullName}::{member.Name}{(member is MethodReference method ? $"/{method.Parameters.Count}" : "")}";
}
