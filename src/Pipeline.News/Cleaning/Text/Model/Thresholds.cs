using System.Runtime.CompilerServices;

namespace Pipeline.News.Cleaning.Text.Model;

/// <summary>Cuts numbers into steps: 0 below the first bound, 1 from it on, and so forth.</summary>
internal sealed class Thresholds
{
    private readonly byte[] _stepOf;

    /// <param name="bounds">Rising, the first above 0.</param>
    public Thresholds(params ReadOnlySpan<int> bounds)
    {
        _stepOf = new byte[bounds[^1] + 1];
        foreach (var bound in bounds)
        {
            for (var value = bound; value < _stepOf.Length; value++)
            {
                _stepOf[value]++;
            }
        }
    }

    public int this[int value]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _stepOf[Math.Clamp(value, 0, _stepOf.Length - 1)];
    }
}
