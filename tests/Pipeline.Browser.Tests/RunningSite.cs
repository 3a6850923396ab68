using Pipeline.Local.Tests;

namespace Pipeline.Browser.Tests;

/// <summary>The samples, in memory.</summary>
public sealed class RunningSite() : Site("run", Repository.Seeds, "--memory", "--port", "0", "--azurite-port", "0");
