namespace Monolith.Architecture;

/// <summary>What a violation costs: an error fails every check, a warning the strict one.</summary>
internal enum Severity
{
    Error,
    Warning,
}
