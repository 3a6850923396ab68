using System.Globalization;
using System.Runtime.CompilerServices;
using FsCheck;

namespace Pipeline.News.Tests;

/// <summary>How the property tests draw their inputs, and what one that fails tells.</summary>
internal static class Properties
{
    /// <summary>Set to a number, the inputs are drawn by it.</summary>
    public const string SeedVariable = "PIPELINE_PROPERTY_SEED";

    /// <summary>The same inputs at every run, so that a change is judged by what it changed.</summary>
    private const ulong UsualSeed = 20261122;

    // FsCheck asks for an odd number; another one would give other inputs.
    private const ulong Gamma = 11;

    // A new seed is drawn beside the usual one, for so much of the cases: .ci/run does both.
    private const int ShareOfNewCases = 5;

    public static void Holds(this Property property, int cases = 100, int largest = 100, [CallerMemberName] string test = "") =>
        Holds(property, Environment.GetEnvironmentVariable(SeedVariable), cases, largest, test);

    internal static void Holds(Property property, string? newSeed, int cases, int largest, string test)
    {
        var seed = newSeed is null ? UsualSeed : ulong.Parse(newSeed, CultureInfo.InvariantCulture);
        var settings = Config.QuickThrowOnFailure.WithMaxTest(newSeed is null ? cases : cases / ShareOfNewCases).WithEndSize(largest).WithReplay(seed, Gamma);
        try
        {
            Check.One(settings, property);
        }
        catch (Exception e)
        {
            var variable = newSeed is null ? "" : $"{SeedVariable}={newSeed} ";
            throw new Xunit.Sdk.XunitException(
                $"The seed was {seed}. Run it again: {variable}dotnet test tests/{typeof(Properties).Assembly.GetName().Name} --filter Name~{test}\n{e.Message}", e);
        }
    }
}
