namespace Pipeline.News.Cleaning.Html;

/// <summary>Decides from the blocks' probabilities which of them are the body.</summary>
internal static class BodyChooser
{
    private const float Likely = 0.45f;

    public static bool[] Choose(PageFacts facts, float[] probabilities, float likely = Likely)
    {
        var body = new bool[probabilities.Length];
        for (var i = 0; i < body.Length; i++)
        {
            ref readonly var box = ref facts.Page.Boxes[facts.Page.Blocks[i].Box];
            body[i] = probabilities[i] > likely && !box.Hidden;
        }

        return body;
    }
}
