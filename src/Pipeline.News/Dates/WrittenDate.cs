namespace Pipeline.News.Dates;

/// <summary>A date as a line gives it.</summary>
/// <param name="Start">Where it begins in the line, with a time of day that stands before it.</param>
/// <param name="End">Behind its last character, its time of day and zone.</param>
/// <param name="Swapped">The other reading, where day and month could be meant the other way round.</param>
/// <param name="IsVague">Only two digits of the year are given.</param>
/// <param name="IsSlashed">Written in numbers with slashes, whose order differs from country to country.</param>
/// <param name="IsDayFirst">Of a slashed date: it was read with the day before the month.</param>
internal readonly record struct WrittenDate(
    NewsTime Value, int Start, int End, DateOnly? Swapped = null, bool IsVague = false, bool IsSlashed = false, bool IsDayFirst = false);
