namespace Pipeline.Local.Inputs;

/// <summary>Something that the person at the keyboard can mend; the message says how, and is all that is shown.</summary>
internal sealed class UserException : Exception
{
    public UserException()
    {
    }

    public UserException(string message)
        : base(message)
    {
    }

    public UserException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the command ends with.</summary>
    public int Exit { get; init; } = ExitCodes.WrongUsage;
}
