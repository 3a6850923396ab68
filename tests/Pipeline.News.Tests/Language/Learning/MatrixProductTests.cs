using Pipeline.News.Language.Learning;
using Pipeline.Training.Networks;

namespace Pipeline.News.Tests.Language.Learning;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(4, 1, 16)]
    [InlineData(8, 37, 48)]
    [InlineData(12, 64, 32)]
    public void Every_value_is_the_sum_over_row_and_column(int rows, int inner, int columns)
    {
        var (left, right, start) = (Numbers(rows * inner, 1), Numbers(inner * columns, 2), Numbers(rows * columns, 3));
        var turned = new float[right.Length];
        for (var k = 0; k < inner; k++)
        {
            for (var column = 0; column < columns; column++)
            {
                turned[(column * inner) + k] = right[(k * columns) + column];
            }
        }

        var (sum, same) = (start.ToArray(), start.ToArray());
        MatrixProduct.Add(left, rows, new PackedMatrix().Pack(right, inner, columns), sum);
        MatrixProduct.Add(left, rows, new PackedMatrix().PackTransposed(turned, columns, inner), same);

        for (var i = 0; i < sum.Length; i++)
        {
            var (row, column) = (i / columns, i % columns);
            var expected = start[i];
            for (var k = 0; k < inner; k++)
            {
                expected = MathF.FusedMultiplyAdd(left[(row * inner) + k], right[(k * columns) + column], expected);
            }

            // To the last bit: the order of the sum is fixed.
            Assert.Equal(expected, sum[i]);
        }

        Assert.Equal(sum, same);
    }

    [Fact]
    public void Columns_that_are_missing_to_a_panel_count_as_0_also_in_memory_used_before()
    {
        var packed = new PackedMatrix().Pack(Numbers(64 * 32, 4), 64, 32);
        packed.PackTransposed(Numbers(3 * 5, 5), 3, 5);
        var sum = new float[4 * 16];
        MatrixProduct.Add(Numbers(4 * 5, 6), 4, packed, sum);

        Assert.All(Enumerable.Range(0, 4), row => Assert.All(sum[((row * 16) + 3)..((row + 1) * 16)], value => Assert.Equal(0, value)));
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        var packed = new PackedMatrix().Pack(new float[16], 1, 16);

        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.Add(new float[3], 3, packed, new float[48]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.Add(new float[4], 4, packed, new float[48]));
    }

    private static float[] Numbers(int count, ulong seed)
    {
        var dice = new Dice(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * dice.Unit()) - 1)];
    }
}
