using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pipeline.News.Language.Learning;

/// <summary>
/// Products of matrices of floats. Every sum is formed in the order of the rows, one fused step after the other, so that all processors,
/// whatever the width of their vectors, give the same bits.
/// </summary>
internal static class MatrixProduct
{
    /// <summary>Rows that are worked on together; matrices on the left have a whole number of these.</summary>
    public const int Block = 4;

    // Columns of a panel that one vector of eight numbers holds.
    private const int Half = PackedMatrix.Panel / 2;

    public static int Padded(int rows) => (rows + Block - 1) / Block * Block;

    /// <summary>Adds left times right to the sum.</summary>
    public static void Add(ReadOnlySpan<float> left, int rows, PackedMatrix right, Span<float> sum)
    {
        var (inner, columns) = (right.Rows, right.Columns);
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows % Block, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(left.Length, rows * inner);
        ArgumentOutOfRangeException.ThrowIfLessThan(sum.Length, rows * columns);
        ref var first = ref MemoryMarshal.GetReference(left);
        ref var panels = ref MemoryMarshal.GetReference(right.Panels);
        ref var target = ref MemoryMarshal.GetReference(sum);
        for (var column = 0; column < columns; column += PackedMatrix.Panel)
        {
            ref var panel = ref Unsafe.Add(ref panels, column * inner);
            for (var row = 0; row < rows; row += Block)
            {
                AddBlock(ref Unsafe.Add(ref first, row * inner), ref panel, ref Unsafe.Add(ref target, (row * columns) + column), inner, columns);
            }
        }
    }

    // Four rows and a panel: eight sums stay in registers, as many as hide the latency of a fused step.
    private static void AddBlock(ref float a, ref float b, ref float c, int inner, int columns)
    {
        ref var a1 = ref Unsafe.Add(ref a, inner);
        ref var a2 = ref Unsafe.Add(ref a1, inner);
        ref var a3 = ref Unsafe.Add(ref a2, inner);
        ref var c1 = ref Unsafe.Add(ref c, columns);
        ref var c2 = ref Unsafe.Add(ref c1, columns);
        ref var c3 = ref Unsafe.Add(ref c2, columns);
        var (s0, t0) = (Vector256.LoadUnsafe(ref c), Vector256.LoadUnsafe(ref c, Half));
        var (s1, t1) = (Vector256.LoadUnsafe(ref c1), Vector256.LoadUnsafe(ref c1, Half));
        var (s2, t2) = (Vector256.LoadUnsafe(ref c2), Vector256.LoadUnsafe(ref c2, Half));
        var (s3, t3) = (Vector256.LoadUnsafe(ref c3), Vector256.LoadUnsafe(ref c3, Half));
        for (var k = 0; k < inner; k++)
        {
            var left = Vector256.LoadUnsafe(ref b, (nuint)(k * PackedMatrix.Panel));
            var right = Vector256.LoadUnsafe(ref b, (nuint)((k * PackedMatrix.Panel) + Half));
            var x = Vector256.Create(Unsafe.Add(ref a, k));
            (s0, t0) = (Vector256.FusedMultiplyAdd(x, left, s0), Vector256.FusedMultiplyAdd(x, right, t0));
            x = Vector256.Create(Unsafe.Add(ref a1, k));
            (s1, t1) = (Vector256.FusedMultiplyAdd(x, left, s1), Vector256.FusedMultiplyAdd(x, right, t1));
            x = Vector256.Create(Unsafe.Add(ref a2, k));
            (s2, t2) = (Vector256.FusedMultiplyAdd(x, left, s2), Vector256.FusedMultiplyAdd(x, right, t2));
            x = Vector256.Create(Unsafe.Add(ref a3, k));
            (s3, t3) = (Vector256.FusedMultiplyAdd(x, left, s3), Vector256.FusedMultiplyAdd(x, right, t3));
        }

        Store(s0, t0, ref c);
        Store(s1, t1, ref c1);
        Store(s2, t2, ref c2);
        Store(s3, t3, ref c3);
    }

    private static void Store(Vector256<float> left, Vector256<float> right, ref float place)
    {
        left.StoreUnsafe(ref place);
        right.StoreUnsafe(ref place, Half);
    }
}
