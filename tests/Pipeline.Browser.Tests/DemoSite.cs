namespace Pipeline.Browser.Tests;

/// <summary>The demo.</summary>
public sealed class DemoSite() : Site("demo", "--port", "0");
