using Pipeline.News.Reading;

namespace Pipeline.Formats.Bundles;

internal static class FileMember
{
    /// <returns>Null for what is passed over; else a member without its bytes, or with the reason why it has none.</returns>
    public static BundleMember? Of(string bundle, string name, Unpacking unpacking)
    {
        if (name.EndsWith('/') || MemberNames.OfFile(name) is not { } checkedName)
        {
            return null;
        }

        var isNamed = checkedName.TryGet(out var path, out var rejection);
        if (isNamed && !BundleReader.IsBundle(path!) && ArticleFormats.RejectName(path!) is not null)
        {
            return null;
        }

        unpacking.CountMember();
        return isNamed ? new BundleMember($"{bundle}/{path}", new SourceBlob($"{bundle}/{path}", default)) : new BundleMember($"{bundle}/{Path.GetFileName(name)}", rejection!);
    }
}
