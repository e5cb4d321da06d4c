namespace Monolith.Identity.Application;

/// <summary>Tells in an audit entry what a set gained and lost: <c>+editor -author</c>.</summary>
internal static class Changes
{
    public static string Of(IEnumerable<string> added, IEnumerable<string> removed) =>
        string.Join(' ', added.Select(name => "+" + name).Concat(removed.Select(name => "-" + name)));

    public static string Between(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        Of(after.Except(before, StringComparer.Ordinal), before.Except(after, StringComparer.Ordinal));
}
