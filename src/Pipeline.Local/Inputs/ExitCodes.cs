namespace Pipeline.Local.Inputs;

/// <summary>What the command's exit code says.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>Something could not be read or done; standard error says what.</summary>
    public const int Failed = 1;

    /// <summary>The command line is not understood, or asks for what cannot be.</summary>
    public const int WrongUsage = 2;
}
