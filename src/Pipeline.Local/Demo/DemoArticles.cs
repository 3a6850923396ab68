using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Local.Demo;

/// <summary>A made-up day of news, for looking at the product: sixty-odd articles of seven made-up outlets in a made-up country, told as if they were of the day given.</summary>
internal static partial class DemoArticles
{
    private const string Folder = "Demo/Articles/";

    /// <summary>Writes the articles below a folder, one folder an outlet.</summary>
    /// <param name="day">What the articles call today; their other days lie around it.</param>
    public static void WriteTo(string folder, DateOnly day)
    {
        foreach (var (name, text) in Of(day))
        {
            var path = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    /// <returns>Path of the upload and its text, in the order of the paths.</returns>
    public static IEnumerable<(string Path, string Text)> Of(DateOnly day) => typeof(DemoArticles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .Select(name => (name[Folder.Length..], Dated(Read(name), day)));

    private static string Dated(string template, DateOnly today) => Placeholder().Replace(template, place =>
    {
        var day = today.AddDays(place.Groups["days"].Success ? int.Parse(place.Groups["days"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0);
        return place.Groups["form"].Value switch
        {
            "date" => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "longdate" => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            "monthday" => day.ToString("MMMM d", CultureInfo.InvariantCulture),
            "yesterday" => day.AddDays(-1).DayOfWeek.ToString(),
            "tomorrow" => day.AddDays(1).DayOfWeek.ToString(),
            _ => day.DayOfWeek.ToString(),
        };
    });

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(DemoArticles).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    /// <summary><c>{today}</c> is a weekday, <c>{date-1}</c> the day before in digits.</summary>
    [GeneratedRegex(@"\{(?<form>date|longdate|monthday|yesterday|tomorrow|today)(?<days>[+-]\d{1,3})?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
