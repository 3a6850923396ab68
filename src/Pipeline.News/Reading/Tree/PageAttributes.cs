using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace Pipeline.News.Reading.Tree;

/// <summary>An element's attributes as tree construction asks for them: it compares formatting elements by them.</summary>
internal sealed class PageAttributes((string Name, string Value)[] attributes) : IConstructableNamedNodeMap
{
    private readonly (string Name, string Value)[] _attributes = attributes;

    public int Length => _attributes.Length;

    public IConstructableAttr? this[StringOrMemory name]
    {
        get
        {
            foreach (var (own, value) in _attributes)
            {
                if (name == own)
                {
                    return new Attribute(own, value);
                }
            }

            return null;
        }
    }

    /// <summary>Whatever their order.</summary>
    public bool SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is not PageAttributes other || other.Length != Length)
        {
            return false;
        }

        foreach (var attribute in _attributes)
        {
            if (!other._attributes.Contains(attribute))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Attribute(string name, string value) : IConstructableAttr
    {
        public StringOrMemory Name => name;

        public StringOrMemory Value { get; set; } = value;
    }
}
