namespace Pipeline.News.Claims.Figures.Numerals;

/// <summary>A number in words or digits, scaled, as atoms <c>[First, End)</c> of its sentence.</summary>
/// <param name="Value">Below zero where a minus sign or word is part of it.</param>
/// <param name="Vague">Only an order of magnitude: <c>dozens</c>, <c>tens of thousands</c>; the value is then the least it can mean.</param>
/// <param name="Scaled">A word of scale (<c>million</c>) is part of it.</param>
/// <param name="InWords">No digit in it.</param>
/// <param name="Approximate">Its own words say so: <c>twenty-odd</c>, <c>a couple of hundred</c>.</param>
internal readonly record struct Numeral(int First, int End, double Value, bool Vague, bool Scaled, bool InWords, bool Approximate = false);
