using System.Reflection;
using System.Text.RegularExpressions;
using Pipeline.News.Tests;

namespace Pipeline.Local.Tests.Regexes;

/// <summary>Every regular expression of the product is generated, linear by its form, and means the same in every culture.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class RegexFormTests
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Names => [.. All.Keys];

    private static SortedDictionary<string, (GeneratedRegexAttribute Attribute, MethodInfo Getter)> All { get; } = Read();

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_linear_by_its_form_and_means_the_same_in_every_culture(string name)
    {
        var attribute = All[name].Attribute;

        Assert.Empty(RegexForm.Faults(attribute.Pattern, attribute.Options));
        Assert.True(attribute.Options.HasFlag(RegexOptions.CultureInvariant), $"{name} has no CultureInvariant.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Four_times_the_text_takes_about_four_times_the_time(string name)
    {
        var (attribute, getter) = All[name];

        AssertGrowsWithItsText(attribute.Pattern, attribute.Options, (Regex)getter.Invoke(null, null)!);
    }

    [Theory]
    [InlineData("(a+)+b")]
    [InlineData("^(?:a|ab)*c")]
    [InlineData(@"^\s*\s*x")]
    [InlineData("^x*y?x*z")]
    [InlineData(@"\d+x")]
    [InlineData("<frame[^>]*>")]
    [InlineData("^(?:a?b?)*c")]
    [InlineData(@"^a(?=\s*b)")]
    [InlineData("^(?:[a-z]+:[^\n]*\n)*(?:mime|type)")]
    [InlineData(@"</?(?:frameset|frame|noframes)(?:[ \n][^>]*)?>")]
    public void A_form_that_may_grow_faster_is_refused(string pattern) => Assert.NotEmpty(RegexForm.Faults(pattern, RegexOptions.CultureInvariant));

    [Theory]
    [InlineData(@"\w+")]
    [InlineData("<frame[^<>]*>")]
    [InlineData(@"^(?:[a-z]+,)*\s*1")]
    [InlineData("(?:a|b)c*d")]
    [InlineData("^[0-9]{1,3}(?:,[0-9]{3})*$")]
    [InlineData("^[0-9]{4}[0-9a-f]x")]
    public void A_linear_form_is_let_through(string pattern) => Assert.Empty(RegexForm.Faults(pattern, RegexOptions.CultureInvariant));

    [Fact]
    public void Time_tells_what_grows_with_the_square()
    {
        const string pattern = @"</?(?:frameset|frame|noframes)(?:[ \n][^>]*)?>";

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertGrowsWithItsText(pattern, RegexOptions.None, new Regex(pattern, RegexOptions.Compiled)));
    }

    [Fact]
    public void Every_regular_expression_of_the_sources_is_read_here()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin")).Select(File.ReadAllText).ToList();

        Assert.Equal(sources.Sum(s => Regex.Count(s, @"\[GeneratedRegex\(")), All.Count);
        Assert.DoesNotContain(sources, s => Regex.IsMatch(s, @"new Regex\(|\bRegex\.(IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\("));
    }

    // What grows with the square takes sixteen times as long; 30 ms cover what a collection or a busy machine adds to a short time.
    private static void AssertGrowsWithItsText(string pattern, RegexOptions options, Regex regex)
    {
        const int length = 100_000;
        foreach (var (once, fourfold) in HostileTexts.For(pattern, options, length).Zip(HostileTexts.For(pattern, options, 4 * length)))
        {
            Count(regex, once);
            var (short_, long_) = (Least(regex, once), Least(regex, fourfold));
            Assert.True(
                long_ < (8 * short_) + TimeSpan.FromMilliseconds(30),
                $"{pattern} on {once[..Math.Min(once.Length, 40)]}…: {short_.TotalMilliseconds:F1} ms, on four times as much {long_.TotalMilliseconds:F1} ms.");
        }
    }

    private static TimeSpan Least(Regex regex, string text) => Enumerable.Range(0, 3).Min(_ => ProcessorTime.Of(() => Count(regex, text)));

    private static int Count(Regex regex, string text)
    {
        var count = 0;
        foreach (var _ in regex.EnumerateMatches(text))
        {
            count++;
        }

        return count;
    }

    private static SortedDictionary<string, (GeneratedRegexAttribute, MethodInfo)> Read()
    {
        var found = new SortedDictionary<string, (GeneratedRegexAttribute, MethodInfo)>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "*.dll")
            .Where(f => Path.GetFileName(f).StartsWith("pipeline", StringComparison.OrdinalIgnoreCase) && !f.EndsWith(".Tests.dll", StringComparison.Ordinal)))
        {
            foreach (var type in Assembly.LoadFrom(file).GetTypes())
            {
                foreach (var member in type.GetMembers(Any))
                {
                    if (member.GetCustomAttribute<GeneratedRegexAttribute>() is { } attribute)
                    {
                        found.Add($"{type.FullName}.{member.Name}", (attribute, member as MethodInfo ?? ((PropertyInfo)member).GetMethod!));
                    }
                }
            }
        }

        return found;
    }
}

/// <summary>Tests that measure processor time run while no other test does.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
