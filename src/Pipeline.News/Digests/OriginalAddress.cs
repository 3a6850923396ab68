using System.Diagnostics.CodeAnalysis;

namespace Pipeline.News.Digests;

/// <summary>The address of an article where its outlet has it, if a page may lead there.</summary>
public static class OriginalAddress
{
    /// <summary>Absolute http and https only, without a user's name and password: what an article says its address is may be a script.</summary>
    public static bool TryRead([NotNullWhen(true)] string? url, [NotNullWhen(true)] out string? address)
    {
        address = Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.Host.Length > 0 && uri.UserInfo.Length == 0 ? uri.AbsoluteUri : null;
        return address is not null;
    }
}
