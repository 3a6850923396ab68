using System.Security.Cryptography;
using System.Text;

namespace Pipeline.News.Stories;

/// <summary>Fingerprints of clean texts, for finding copies.</summary>
public static class Fingerprints
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
