namespace Pipeline.News.Claims.Figures;

/// <summary>A number in words or digits, scaled, as atoms <c>[First, End)</c> of its sentence.</summary>
/// <param name="Vague">Only an order of magnitude: <c>dozens</c>, <c>tens of thousands</c>; the value is then the least it can mean.</param>
/// <param name="Scaled">A word of scale (<c>million</c>) is part of it.</param>
/// <param name="InWords">No digit in it.</param>
internal readonly record struct Numeral(int First, int End, double Value, bool Vague, bool Scaled, bool InWords);
