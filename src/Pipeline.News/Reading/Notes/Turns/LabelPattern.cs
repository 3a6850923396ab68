using System.Text.RegularExpressions;

namespace Pipeline.News.Reading.Notes.Turns;

/// <summary>What may stand before a turn's colon: a name, its title, its role.</summary>
internal static partial class LabelPattern
{
    /// <summary>"US Secretary of State John Kerry" has six words.</summary>
    private const int MostWords = 6;

    /// <returns>Null where the words are no label.</returns>
    public static (string Name, TurnLabelKind Kind)? Of(string label)
    {
        var name = WithoutRole(label).Trim();
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords || name.Length < 2 || !Shape().IsMatch(name) || words.Any(w => char.IsLower(w[0]) && !Particle().IsMatch(w)))
        {
            return null;
        }

        return (name, !name.Any(char.IsLower) ? TurnLabelKind.Capitals : words.Length > 1 ? TurnLabelKind.Name : TurnLabelKind.Word);
    }

    /// <summary>Before <c>, HOST</c>, <c>(CNN)</c>, <c>, mayor of Lenn</c>: the first comma or bracket behind a name.</summary>
    private static string WithoutRole(string label)
    {
        var end = label.AsSpan().IndexOfAny(',', '(');
        return end > 0 && (label[end] == '(' ? label.EndsWith(')') : label.AsSpan(end).StartsWith(", ")) ? label[..end] : label;
    }

    [GeneratedRegex(@"\A\p{Lu}[\p{L}\p{M} .'’\-0-9]{0,60}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\A(?:al|bin|da|de|del|der|di|dos|du|el|ibn|la|le|of|van|von|the|and|y|zu)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Particle();
}
