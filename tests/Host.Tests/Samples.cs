namespace Monolith.Host.Tests;

/// <summary>Bodies as callers write them.</summary>
internal static class Samples
{
    public static Dictionary<string, object> Service(string name) => new(StringComparer.Ordinal)
    {
        ["name"] = name,
        ["category"] = "consulting",
        ["summary"] = "A summary.",
        ["body"] = "Some *Markdown*.",
        ["price"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["amount"] = 12_000, ["currency"] = "EUR" },
    };
}
