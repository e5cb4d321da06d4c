namespace Monolith.Architecture;

/// <summary>The rules that are enforced elsewhere: by an analyzer, ours or a package's, or by the host when it starts.</summary>
internal static class Refusals
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
