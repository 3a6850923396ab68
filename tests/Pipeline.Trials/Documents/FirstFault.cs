using System.Runtime.ExceptionServices;

namespace Pipeline.Trials.Documents;

/// <summary>Where something is thrown that the program makes a rejection of, and so tells nobody.</summary>
internal static class FirstFault
{
    private const int Frames = 6;

    /// <summary>The last that is thrown on this thread while the work is done.</summary>
    public static string Of(Action work)
    {
        var thread = Environment.CurrentManagedThreadId;
        var seen = "";
        AppDomain.CurrentDomain.FirstChanceException += Hear;
        work();
        AppDomain.CurrentDomain.FirstChanceException -= Hear;
        return seen;

        void Hear(object? sender, FirstChanceExceptionEventArgs thrown)
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                var at = new System.Diagnostics.StackTrace(1, fNeedFileInfo: true).GetFrames().Where(frame => frame.GetMethod()?.DeclaringType?.Namespace?.StartsWith("Pipeline.News", StringComparison.Ordinal) is true);
                seen = $"{thrown.Exception.Message} at {string.Join(" < ", at.Take(Frames).Select(frame => $"{frame.GetMethod()!.DeclaringType!.Name}.{frame.GetMethod()!.Name}:{frame.GetFileLineNumber()}"))}";
            }
        }
    }
}
