using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>A first letter set large in a box of its own, in front of the box with the rest of its word.</summary>
internal static class DropCaps
{
    /// <summary>Real ones stand in two or three elements.</summary>
    private const int Deepest = 6;

    /// <param name="next">Index in <paramref name="parent"/> of what stands behind the element.</param>
    /// <returns>The letter; <c>\0</c> for everything else.</returns>
    public static char LetterOf(PageElement element, PageParent parent, int next)
    {
        var letter = LoneLetter(element);
        return letter != '\0' && char.IsLower(FirstCharacter(parent, next)) ? letter : '\0';
    }

    private static char LoneLetter(PageElement element)
    {
        for (var depth = 0; depth < Deepest; depth++)
        {
            var only = OnlyChild(element);
            if (only is PageText text)
            {
                return text.Data.Trim() is [var letter] && char.IsUpper(letter) ? letter : '\0';
            }

            if (only is not PageElement inner)
            {
                return '\0';
            }

            element = inner;
        }

        return '\0';
    }

    private static PageNode? OnlyChild(PageElement element)
    {
        PageNode? only = null;
        for (var i = 0; i < element.ChildCount; i++)
        {
            if (element.Child(i) == PageText.Space)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = element.Child(i);
        }

        return only;
    }

    private static char FirstCharacter(PageParent parent, int next)
    {
        for (var depth = 0; depth < Deepest; depth++, next = 0)
        {
            while (next < parent.ChildCount && parent.Child(next) == PageText.Space)
            {
                next++;
            }

            switch (next < parent.ChildCount ? parent.Child(next) : null)
            {
                case PageText text:
                    return text.Data.TrimStart() is [var first, ..] ? first : '\0';
                case PageElement element:
                    parent = element;
                    break;
                default:
                    return '\0';
            }
        }

        return '\0';
    }
}
