using Pipeline.News.Stories.Copies;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Clustering;

/// <summary>
/// Tells two events that share their kind, place and cast from one event told at length. What all articles say is left aside; if
/// what remains falls into two camps, two events are made only where one half of the words draws the same line as the other half.
/// Whoever reports one event sorts differently by each half.
/// </summary>
internal static class EventModes
{
    // Fewer articles fall into camps by chance: of the development parts' events, 11 of 48 told by 7 to 13 articles, 1 of 10 told by more.
    private const int FewestArticles = 14;
    private const int FewestOfOneEvent = 4;

    // Kinship of the two camps by words that had no say in who is in which: 0.23 to 0.41 in four of six clusters of the development
    // parts that are two events, 0.58 and more in those that are one, but for one with 0.37.
    private const double OneEvent = 0.48;

    // More articles draw the same line; the others are told off to it.
    private const int MostArticles = 60;

    private const int Halvings = 16;
    private const int Iterations = 200;
    private const int MostRounds = 20;

    /// <param name="articles">One for each article that stands on its own.</param>
    /// <param name="term">The words of a term's number: numbers are others when an article more comes in.</param>
    /// <returns>By article, whether it is of the second event; null where there is one.</returns>
    public static bool[]? Of(IReadOnlyList<TermVector> articles, Func<int, string> term)
    {
        if (articles.Count < FewestArticles)
        {
            return null;
        }

        var every = (articles.Count + MostArticles - 1) / MostArticles;
        var sample = new ClusterTerms([.. articles.Where((_, i) => i % every == 0)]);
        var whole = sample.Similarities(_ => true);
        var camps = Camps(whole);
        // Words that have a say in who is where draw a clearer line than others.
        if (Kinship(whole, camps) >= OneEvent)
        {
            return null;
        }

        var hashes = sample.Terms.ToDictionary(t => t, t => Shingles.Whole(term(t)));
        var kinship = new List<double>();
        for (var halving = 0; halving < Halvings; halving++)
        {
            var (one, other) = (sample.Similarities(t => IsInFirst(hashes[t], halving)), sample.Similarities(t => !IsInFirst(hashes[t], halving)));
            kinship.Add(Kinship(one, Camps(other)));
            kinship.Add(Kinship(other, Camps(one)));
        }

        if (kinship.Average() >= OneEvent)
        {
            return null;
        }

        var all = every == 1 ? camps : [.. articles.Select(sample.CampOf(camps))];
        var second = all.Count(x => x);
        return Math.Min(second, all.Length - second) >= FewestOfOneEvent ? all : null;
    }

    /// <summary>Draws a line through all terms, another one each time.</summary>
    private static bool IsInFirst(ulong hash, int halving) => ((hash >> (3 * halving)) & 1) == 0;

    /// <summary>Parts articles where they are most of two minds: by the signs of the first eigenvector of what is more than average in their similarities.</summary>
    private static bool[] Camps(double[][] alike)
    {
        var count = alike.Length;
        var average = alike.Sum(row => row.Sum()) / (count * (count - 1.0));
        // Any start will do that is no eigenvector itself.
        double[] x = [.. Enumerable.Range(0, count).Select(i => Math.Sin(1.7 * i + 0.3))];
        for (var round = 0; round < Iterations; round++)
        {
            var next = new double[count];
            var above = average * x.Sum();
            for (var i = 0; i < count; i++)
            {
                next[i] = x[i] * (1 + average) - above;
                for (var j = 0; j < count; j++)
                {
                    next[i] += alike[i][j] * x[j];
                }
            }

            var length = Math.Sqrt(next.Sum(v => v * v));
            x = Array.ConvertAll(next, v => v / length);
        }

        return Settled(Array.ConvertAll(x, v => v < 0), alike);
    }

    /// <summary>Lets each article go to the camp that it is more like, until none moves.</summary>
    private static bool[] Settled(bool[] camps, double[][] alike)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            bool[] next = [.. camps.Select((_, i) => Average(alike[i], camps, i, true) > Average(alike[i], camps, i, false))];
            if (next.SequenceEqual(camps))
            {
                break;
            }

            camps = next;
        }

        return camps;
    }

    private static double Average(double[] alike, bool[] camps, int own, bool camp)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < camps.Length; i++)
        {
            if (i != own && camps[i] == camp)
            {
                sum += alike[i];
                count++;
            }
        }

        return count > 0 ? sum / count : 0;
    }

    /// <summary>Average similarity across two camps against that inside them.</summary>
    private static double Kinship(double[][] alike, bool[] camps)
    {
        var (sum, pairs) = (new double[3], new int[3]);
        for (var i = 0; i < camps.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var where = camps[i] != camps[j] ? 2 : camps[i] ? 1 : 0;
                sum[where] += alike[i][j];
                pairs[where]++;
            }
        }

        // All in one camp, or a camp with nothing in common, is no sign of two events.
        return sum[0] > 0 && sum[1] > 0 && pairs[2] > 0
            ? sum[2] / pairs[2] / Math.Sqrt(sum[0] / pairs[0] * (sum[1] / pairs[1]))
            : 1;
    }
}
