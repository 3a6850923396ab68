using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Tests.Tables;

public sealed class TableLimitsTests
{
    [Theory]
    [InlineData("a/b", "U+002F")]
    [InlineData("a\\b", "U+005C")]
    [InlineData("a#b", "U+0023")]
    [InlineData("a?b", "U+003F")]
    [InlineData("a\tb", "U+0009")]
    [InlineData("a\u0085b", "U+0085")]
    [InlineData("", "0 characters")]
    public void A_key_that_the_service_refuses_is_named_before_it_is_sent(string key, string why)
    {
        Assert.Contains(why, Assert.Throws<ArgumentException>(() => new RowDraft("p", key)).Message, StringComparison.Ordinal);
        Assert.StartsWith("PartitionKey", Assert.Throws<ArgumentException>(() => new RowDraft(key, "r")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_has_at_most_512_characters()
    {
        Assert.NotNull(new RowDraft("p", new string('k', 512)));
        Assert.Contains("513", Assert.Throws<ArgumentException>(() => new RowDraft("p", new string('k', 513))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_string_has_at_most_32768_characters_and_the_property_is_named()
    {
        var entity = new RowDraft("p", "r").Add("Text", new string('x', 32_768));

        Assert.Contains("Other", Assert.Throws<ArgumentException>(() => entity.Add("Other", new string('x', 32_769))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_has_at_most_65536_bytes_and_the_property_is_named()
    {
        var entity = new RowDraft("p", "r").Add("Bytes", new byte[65_536]);

        Assert.Contains("Other", Assert.Throws<ArgumentException>(() => entity.Add("Other", new byte[65_537])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("9lives")]
    [InlineData("with-hyphen")]
    public void A_property_needs_a_name_that_the_service_takes(string name) =>
        Assert.Throws<ArgumentException>(() => new RowDraft("p", "r").Add(name, "x"));

    [Fact]
    public void An_entity_has_at_most_252_properties_of_its_own()
    {
        var entity = new RowDraft("p", "r");
        foreach (var number in Enumerable.Range(0, 253))
        {
            entity.Add($"P{number}", 1);
        }

        Assert.Contains("253", Assert.Throws<ArgumentException>(() => entity.Check()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_has_at_most_one_mebibyte_counted_in_UTF_16()
    {
        var entity = new RowDraft("p", "r");
        foreach (var number in Enumerable.Range(0, 16))
        {
            entity.Add($"P{number}", new string('x', 32_768));
        }

        Assert.Contains("1048576", Assert.Throws<ArgumentException>(() => entity.Check()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transaction_has_at_most_100_rows_of_one_partition_each_once()
    {
        var transaction = new RowTransaction();
        foreach (var number in Enumerable.Range(0, 100))
        {
            transaction.Insert(new RowDraft("p", $"{number}"));
        }

        Assert.Throws<ArgumentException>(() => transaction.Insert(new RowDraft("p", "100")));
        var other = new RowTransaction();
        other.Insert(new RowDraft("p", "r"));
        Assert.Throws<ArgumentException>(() => other.Insert(new RowDraft("q", "s")));
        Assert.Throws<ArgumentException>(() => other.Insert(new RowDraft("p", "r")));
    }

    [Fact]
    public void A_transaction_has_at_most_four_mebibytes()
    {
        var transaction = new RowTransaction();
        // Fifteen properties of 32,000 characters are an entity of 0.96 MB; each character is six bytes on the wire.
        var large = Enumerable.Range(0, 15).Aggregate(new RowDraft("p", "x"), (e, i) => e.Add($"P{i}", new string('€', 32_000)));
        Assert.InRange(RowTransaction.BytesOf(large), 15 * 32_000 * 6, TableLimits.TransactionBytes);

        Assert.Contains("row '1'", Assert.Throws<ArgumentException>(() =>
        {
            foreach (var number in Enumerable.Range(0, 4))
            {
                transaction.Insert(Enumerable.Range(0, 15).Aggregate(new RowDraft("p", $"{number}"), (e, i) => e.Add($"P{i}", new string('€', 32_000))));
            }
        }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_in_filters_cannot_end_their_quotation() =>
        Assert.Equal("Speaker eq 'O''Neil'' or ''a'' eq ''a'", TableFilter.Equal("Speaker", "O'Neil' or 'a' eq 'a"));
}
