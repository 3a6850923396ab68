using System.Collections;

namespace Pipeline.Local.Tests.Regexes;

/// <summary>A regular expression as far as its form tells what it costs.</summary>
internal abstract record RegexNode
{
    /// <summary>Whether it may match no character at all.</summary>
    public abstract bool IsNullable { get; }

    /// <summary>The characters that a match of it may begin with.</summary>
    public abstract BitArray First { get; }

    public abstract IEnumerable<RegexNode> Children { get; }

    /// <summary>All characters that a match may hold.</summary>
    public virtual BitArray Held => Union(Children.Select(c => c.Held));

    public bool HasLoop => this is Loop { Most: > 1 } || Children.Any(c => c.HasLoop);

    public static BitArray None => new(char.MaxValue + 1);

    public static BitArray Union(IEnumerable<BitArray> sets) => sets.Aggregate(None, (all, one) => all.Or(one));

    public static bool Share(BitArray a, BitArray b) => new BitArray(a).And(b).HasAnySet();

    /// <summary>One character.</summary>
    public sealed record Letter(BitArray Set) : RegexNode
    {
        public override bool IsNullable => false;

        public override BitArray First => Set;

        public override BitArray Held => Set;

        public override IEnumerable<RegexNode> Children => [];
    }

    /// <summary><c>^</c>, <c>\b</c>, <c>(?=…)</c>: what looks and takes nothing.</summary>
    /// <param name="BeginsText">True for what holds at the beginning of the text alone.</param>
    public sealed record Look(RegexNode? Inside, bool BeginsText) : RegexNode
    {
        public override bool IsNullable => true;

        public override BitArray First => None;

        public override BitArray Held => None;

        public override IEnumerable<RegexNode> Children => Inside is null ? [] : [Inside];
    }

    public sealed record Sequence(IReadOnlyList<RegexNode> Parts) : RegexNode
    {
        public override bool IsNullable => Parts.All(p => p.IsNullable);

        public override BitArray First => Union(Parts.TakeWhile((_, i) => Parts.Take(i).All(p => p.IsNullable)).Select(p => p.First));

        public override IEnumerable<RegexNode> Children => Parts;
    }

    public sealed record Choice(IReadOnlyList<RegexNode> Ways) : RegexNode
    {
        public override bool IsNullable => Ways.Any(w => w.IsNullable);

        public override BitArray First => Union(Ways.Select(w => w.First));

        public override IEnumerable<RegexNode> Children => Ways;
    }

    /// <param name="Most">int.MaxValue without end.</param>
    public sealed record Loop(RegexNode Body, int Fewest, int Most) : RegexNode
    {
        public override bool IsNullable => Fewest == 0 || Body.IsNullable;

        public override BitArray First => Body.First;

        public override IEnumerable<RegexNode> Children => [Body];
    }
}
