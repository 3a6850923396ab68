using System.Diagnostics;

namespace Pipeline.Functions.Tests.Infrastructure;

/// <summary>The scripts of azure.yaml, run with an azd and an az that only write down what they are told.</summary>
public sealed class DeploymentHookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hooks").FullName;

    [Fact]
    public void The_subscription_waits_for_the_apps_key()
    {
        // No answer, an app without the key, then the key.
        Pretend("az", """
            n=$(cat "$TOLD/count" 2>/dev/null || echo 0); n=$((n + 1)); echo $n > "$TOLD/count"
            [ "$n" -eq 1 ] && exit 1
            [ "$n" -ge 3 ] && echo secret
            exit 0
            """);

        var (exit, said) = Run("subscribe.sh");

        Assert.Equal((0, "3"), (exit, File.ReadAllText(Path.Combine(_folder, "count")).Trim()));
        Assert.Equal(["azd env set SUBSCRIBE_TO_UPLOADS true", "azd provision --no-prompt"], Told());
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_that_never_starts_is_told_in_a_sentence_and_nothing_is_provisioned()
    {
        Pretend("az", "exit 1");

        var (exit, said) = Run("subscribe.sh");

        Assert.Equal(1, exit);
        Assert.Contains("has no key blobs_extension: it has not started", said, StringComparison.Ordinal);
        Assert.Empty(Told());
    }

    [Fact]
    public void A_subscription_that_stands_is_left_alone()
    {
        Pretend("az", "exit 1");

        Assert.Equal(0, Run("subscribe.sh", ("SUBSCRIBE_TO_UPLOADS", "true")).Exit);
        Assert.Empty(Told());
    }

    [Fact]
    public void Readers_are_given_a_key_once()
    {
        Assert.Equal(0, Run("readers-key.sh").Exit);
        Assert.Equal(0, Run("readers-key.sh", ("READERS_KEY", "there is one")).Exit);
        Assert.Equal(0, Run("readers-key.sh", ("READERS", "anonymous")).Exit);

        var told = Assert.Single(Told()).Split(' ');
        Assert.Equal(["azd", "env", "set", "READERS_KEY"], told[..4]);
        Assert.Equal(48, told[4].Length);
        Assert.All(told[4], c => Assert.True(char.IsAsciiHexDigitLower(c)));
    }

    [Fact]
    public void Both_shells_are_given_the_same_scripts()
    {
        var azd = Repository.Read("azure.yaml");

        Assert.All(["readers-key", "subscribe"], name =>
        {
            Assert.Contains($"run: ./infra/hooks/{name}.sh", azd, StringComparison.Ordinal);
            Assert.Contains($"run: ./infra/hooks/{name}.ps1", azd, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Repository.Root, "infra", "hooks", $"{name}.ps1")));
        });
        Assert.Contains("project: ./src/Pipeline.Functions", azd, StringComparison.Ordinal);
        Assert.Contains("module uploads 'modules/subscription.bicep' = if (subscribeToUploads)", Repository.Read("infra/main.bicep"), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Told() => File.Exists(Path.Combine(_folder, "told")) ? File.ReadAllLines(Path.Combine(_folder, "told")) : [];

    private void Pretend(string program, string script)
    {
        var file = Path.Combine(_folder, program);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("These scripts are for sh.");
        }

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
    }

    private (int Exit, string Said) Run(string hook, params (string Name, string Value)[] environment)
    {
        Pretend("azd", "echo \"azd $*\" >> \"$TOLD/told\"");
        var start = new ProcessStartInfo("sh", [Path.Combine(Repository.Root, "infra", "hooks", hook)]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{_folder}:{start.Environment["PATH"]}";
        start.Environment["TOLD"] = _folder;
        start.Environment["PAUSE"] = "0";
        start.Environment["AZURE_RESOURCE_GROUP"] = "rg";
        start.Environment["AZURE_FUNCTION_APP"] = "func";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd() + process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
