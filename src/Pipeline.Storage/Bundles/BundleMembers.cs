using System.Security.Cryptography;
using Pipeline.Formats.Bundles;
using Pipeline.News.Texts;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Faults;

namespace Pipeline.Storage.Bundles;

/// <summary>The members of a bundle as they become blobs or lines: under names that blobs can have, each name once, the same at each reading.</summary>
/// <param name="container">That the bundle was dropped into.</param>
/// <param name="articles">That its members go into.</param>
internal sealed class BundleMembers(string container, string articles, string path, BundleBounds bounds)
{
    // 64 bits: of the few members of a bundle under one name, whether they are the same.
    private const int HashLength = 8;

    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keptOut = new(StringComparer.Ordinal);

    /// <summary>The path of a line about the bundle as a whole.</summary>
    public string Whole => $"{container}/{path}";

    public IEnumerable<BundleMember> Read(Stream bundle)
    {
        if (!BundleReader.IsBundle(path))
        {
            yield return Named(new BundleMember(path, new Rejection(
                RejectionCode.UnsupportedKind, $"This file holds no bundle that is read ({BundleReader.Known}). One article goes into the container '{articles}'.")))!;
            yield break;
        }

        foreach (var member in Guarded(BundleReader.Read(path, bundle, bounds)))
        {
            if (Named(member) is { } named)
            {
                yield return named;
            }
        }
    }

    /// <summary>Whether a path that an earlier version had is no longer in the bundle. What stands in a part that could not be read is not known to be gone.</summary>
    public bool IsGone(string earlier)
    {
        if (_seen.ContainsKey(earlier) || _keptOut.Contains(Whole))
        {
            return false;
        }

        for (var end = earlier.Length; end > 0; end = earlier.LastIndexOf('/', end - 1))
        {
            if (_keptOut.Contains(earlier[..end]))
            {
                return false;
            }
        }

        return true;
    }

    public bool IsSeen(string earlier) => _seen.ContainsKey(earlier);

    private BundleMember? Named(BundleMember member)
    {
        member = member.Path == path ? member with { Path = Whole } : member with { Path = BlobNames.Listable(member.Path) };
        if (member.Content.TryGet(out var blob, out var rejection))
        {
            member = BlobNames.Problem(member.Path) is { } problem
                ? member with { Content = new Rejection(RejectionCode.UnsupportedKind, problem) }
                : member with { Content = blob with { Path = member.Path } };
        }

        var isTaken = member.Content.TryGet(out blob, out rejection);
        var hash = isTaken ? Convert.ToHexStringLower(SHA256.HashData(blob!.Bytes.Span).AsSpan(0, HashLength)) : rejection!.Message;
        if (_seen.TryGetValue(member.Path, out var other))
        {
            return other == hash ? null : Second(member.Path);
        }

        _seen[member.Path] = hash;
        if (!isTaken)
        {
            _keptOut.Add(member.Path);
        }

        return member with { Content = isTaken ? blob! : BundleLine.Bounded(rejection!) };
    }

    private BundleMember? Second(string name)
    {
        var second = $"{name} (again)";
        return _seen.TryAdd(second, "")
            ? new BundleMember(second, new Rejection(RejectionCode.UnsupportedKind, "Another member of this bundle has this name, or this address; the first one was taken. Give each a name of its own."))
            : null;
    }

    /// <summary>A mistake of the program's ends this bundle, and not every try of it.</summary>
    private IEnumerable<BundleMember> Guarded(IEnumerable<BundleMember> members)
    {
        using var each = members.GetEnumerator();
        while (true)
        {
            BundleMember? fault = null;
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception e) when (StorageFault.IsOurs(e))
            {
                fault = new BundleMember(path, Fault.Rejects("opening the bundle", e));
            }

            yield return fault ?? each.Current;
            if (fault is not null)
            {
                yield break;
            }
        }
    }
}
