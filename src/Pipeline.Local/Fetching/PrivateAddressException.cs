namespace Pipeline.Local.Fetching;

/// <summary>A host has no address that may be connected to.</summary>
internal sealed class PrivateAddressException : IOException
{
    public PrivateAddressException()
    {
    }

    public PrivateAddressException(string host)
        : base($"{host} is an address of this machine or its network, which is fetched from only with --allow-local.")
    {
    }

    public PrivateAddressException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
