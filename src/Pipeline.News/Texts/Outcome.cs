using System.Diagnostics.CodeAnalysis;

namespace Pipeline.News.Texts;

/// <summary>Exactly one of a value and a <see cref="Rejection"/>: how a stage says that an upload ends here.</summary>
public sealed class Outcome<T>
    where T : class
{
    private readonly T? _value;
    private readonly Rejection? _rejection;

    private Outcome(T? value, Rejection? rejection) => (_value, _rejection) = (value, rejection);

    /// <summary>True with the value, false with the rejection.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Rejection? rejection)
    {
        (value, rejection) = (_value, _rejection);
        return value is not null;
    }

#pragma warning disable CA2225 // An outcome is made by returning the value or the rejection.
    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Rejection rejection) => new(null, rejection);
#pragma warning restore CA2225
}
