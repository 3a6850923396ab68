namespace Pipeline.News.Cleaning.Text.Model;

/// <summary>Where a line stands in relation to the body.</summary>
internal enum LineState : byte
{
    Before,
    Body,

    /// <summary>Not body, but body goes on below.</summary>
    Gap,
    After,
}
