namespace Monolith.Architecture;

/// <summary>Who may reference whom: the one table that project references, compiled code and written names are all held against.</summary>
internal static class Arrows
{
    /// <summary>The folders of src/Tools beside the command line: they read the product as data, and reference nothing of it.</summary>
    public static readonly string[] Tools = ["Analyzers", "Architecture", "CodeFixes"];

    /// <summary>
    /// <c>&lt;M&gt;</c> is the same module on both sides (any module, for a project that belongs to none), <c>&lt;Other&gt;</c> another one.
    /// Whoever may reference a project may use what that project sees.
    /// </summary>
    private static readonly Dictionary<string, string[]> Table = new(StringComparer.Ordinal)
    {
        ["Platform.Domain"] = [],
        ["Platform.Application"] = ["Platform.Domain"],
        ["Platform.Infrastructure"] = ["Platform.Application"],
        ["Platform.Api"] = ["Platform.Application"],
        ["<M>.Domain"] = ["Platform.Domain"],
        ["<M>.Contracts"] = ["Platform.Domain"],
        ["<M>.Application"] = ["<M>.Domain", "<M>.Contracts", "<Other>.Contracts", "Platform.Application"],
        ["<M>.Infrastructure"] = ["<M>.Application", "Platform.Infrastructure"],
        ["<M>.Api"] = ["<M>.Application", "Platform.Api"],
        ["Migrations.*"] = ["<M>.Infrastructure", "Platform.Infrastructure"],
        ["Architecture"] = [],
        ["Analyzers"] = [],
        ["CodeFixes"] = [],
        ["Host"] = ["*"],
        ["Cli"] = ["*"],
    };

    /// <summary>The table names this kind of project.</summary>
    public static bool Know(Project project) => Table.ContainsKey(RowOf(project));

    public static bool Allow(Project from, Project to) =>
        from == to || Seen(RowOf(from)).Any(pattern => Matches(pattern, from, to));

    /// <summary>What a project may use, in the table's words, for a message.</summary>
    public static string AllowedFor(Project from)
    {
        var seen = Seen(RowOf(from)).Select(pattern => from.Kind is Kind.Module ? pattern.Replace("<M>", from.Unit, StringComparison.Ordinal) : pattern);
        return string.Join(", ", seen.Distinct(StringComparer.Ordinal).DefaultIfEmpty("nothing of ours"));
    }

    private static IEnumerable<string> Seen(string row) => Table.GetValueOrDefault(row, []).SelectMany(target => SeenThrough(target).Prepend(target));

    private static IEnumerable<string> SeenThrough(string target)
    {
        var other = target.StartsWith("<Other>", StringComparison.Ordinal);
        var seen = Seen(other ? target.Replace("<Other>", "<M>", StringComparison.Ordinal) : target);
        return other ? seen.Select(pattern => pattern.Replace("<M>", "<Other>", StringComparison.Ordinal)) : seen;
    }

    private static bool Matches(string pattern, Project from, Project to) => pattern.Split('.') switch
    {
        ["*"] => true,
        ["<M>", var layer] => to.Kind is Kind.Module && to.Layer == layer && (from.Kind is not Kind.Module || from.Unit == to.Unit),
        ["<Other>", var layer] => to.Kind is Kind.Module && to.Layer == layer && from.Unit != to.Unit,
        _ => to.ShortName == pattern,
    };

    private static string RowOf(Project project) => project.Kind switch
    {
        Kind.Module => $"<M>.{project.Layer}",
        Kind.Migrations => "Migrations.*",
        _ => project.ShortName,
    };
}
