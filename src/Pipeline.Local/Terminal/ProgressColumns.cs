using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pipeline.Local.Terminal;

/// <summary>What is done, how much of it, and how long it will take.</summary>
internal static class ProgressColumns
{
    // What a word, two counts and a time take beside the bar.
    private const int Beside = 40;

    // A bar in which a twentieth is seen, and that is not the whole of a wide terminal.
    private const int NarrowestBar = 10;
    private const int WidestBar = 40;

    public static ProgressColumn[] Of(IAnsiConsole console) =>
    [
        new TaskDescriptionColumn { Alignment = Justify.Left },
        new ProgressBarColumn { Width = Math.Clamp(console.Profile.Width - Beside, NarrowestBar, WidestBar) },
        new Counts(),
        new TimeLeft(),
    ];

    /// <summary><c>12 of 60</c>; <c>12</c> of nobody knows how many.</summary>
    private sealed class Counts : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(
            Number(task.Value) + (task.IsIndeterminate ? "" : " of " + Number(task.MaxValue)));

        private static string Number(double count) => count.ToString("#,0", CultureInfo.InvariantCulture);
    }

    /// <summary><c>1:20 left</c>; nothing while it is not known.</summary>
    private sealed class TimeLeft : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(
            task is { IsFinished: false, IsIndeterminate: false, RemainingTime: { } left }
                ? left.ToString(left.TotalHours < 1 ? "m\\:ss' left'" : "h\\:mm\\:ss' left'", CultureInfo.InvariantCulture)
                : "");
    }
}
