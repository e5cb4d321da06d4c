namespace Monolith.Architecture;

/// <summary>A rule that is enforced elsewhere: by an analyzer, ours or a package's, by the host when it starts, or while it runs.</summary>
internal sealed class Refusal(string id, string name, Gates gates, string by, string refuses, string why, string fix) : Rule
{
    public override string Id => id;

    public override string Name => name;

    public override Gates Gates => gates;

    public override string Refuses => refuses;

    public override string Why => why;

    public override string Fix => fix;

    /// <summary>What catches it, in words: the analyzer's package, the check at start, the behaviour at run time.</summary>
    public string By => by;

    /// <summary>The diagnostics of packages that say the same; empty where only ours does.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>An analyzer of ours reports it under its own id.</summary>
    public bool HasAnalyzer { get; init; } = true;

    public override IReadOnlyList<string> Diagnostics => HasAnalyzer ? [Id, .. Packages] : Packages;
}
