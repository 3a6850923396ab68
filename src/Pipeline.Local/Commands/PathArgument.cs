using System.CommandLine;

namespace Pipeline.Local.Commands;

/// <summary>Files and folders on the command line.</summary>
internal static class PathArgument
{
    /// <summary>A mistyped option is not taken for a file; a file of such a name is written <c>./--name</c>.</summary>
    public static Argument<string[]> Create(string name, string description, ArgumentArity arity)
    {
        var paths = new Argument<string[]>(name) { Description = description, Arity = arity };
        paths.Validators.Add(given =>
        {
            if (given.Tokens.FirstOrDefault(token => token.Value is ['-', _, ..]) is { } option)
            {
                given.AddError($"There is no option '{option.Value}'. A file of that name is written './{option.Value}'.");
            }
        });
        return paths;
    }
}
