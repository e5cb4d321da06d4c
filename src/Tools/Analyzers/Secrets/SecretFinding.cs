namespace Monolith.Analyzers;

/// <summary>What looks like a secret, and where.</summary>
public sealed class SecretFinding(int start, int length, string kind)
{
    /// <summary>The first character.</summary>
    public int Start { get; } = start;

    /// <summary>How many characters.</summary>
    public int Length { get; } = length;

    /// <summary>What it looks like, in words.</summary>
    public string Kind { get; } = kind;
}
