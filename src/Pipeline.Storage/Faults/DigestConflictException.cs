namespace Pipeline.Storage.Faults;

/// <summary>Two writers published the digest of one day at once, and this one was not the first.</summary>
public sealed class DigestConflictException : Exception
{
    public DigestConflictException()
    {
    }

    public DigestConflictException(string message)
        : base(message)
    {
    }

    public DigestConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
