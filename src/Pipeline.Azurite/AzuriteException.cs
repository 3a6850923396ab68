namespace Pipeline.Azurite;

/// <summary>Azurite could not be installed or started. The message is for the person at the keyboard and says what to do.</summary>
public sealed class AzuriteException : Exception
{
    public AzuriteException()
    {
    }

    public AzuriteException(string message)
        : base(message)
    {
    }

    public AzuriteException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
