using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monolith.Architecture;

/// <summary>A verdict in the Static Analysis Results Interchange Format (OASIS, SARIF 2.1.0), which editors and code hosts show beside the lines.</summary>
internal static class Sarif
{
    private const string Root = "SRCROOT";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes the text of a log.</summary>
    /// <param name="verdict">What was found; what is waived is written as suppressed.</param>
    /// <param name="repository">The folder that all locations are relative to.</param>
    public static string Write(Verdict verdict, string repository) => new JsonObject
    {
        ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "mono arch check",
                    ["rules"] = Array(RuleCatalog.All.Select(Descriptor)),
                },
            },
            ["originalUriBaseIds"] = new JsonObject { [Root] = new JsonObject { ["uri"] = new Uri(repository + "/").AbsoluteUri } },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = Array(verdict.Open.Select(violation => Result(violation, waiver: null)).Concat(verdict.Waived.Select(pair => Result(pair.Violation, pair.Waiver)))),
        }),
    }.ToJsonString(Indented);

    private static JsonObject Descriptor(Rule rule) => new()
    {
        ["id"] = rule.Id,
        ["name"] = rule.Name,
        ["shortDescription"] = Text(rule.Refuses),
        ["fullDescription"] = Text(rule.Why),
        ["help"] = Text(rule.Fix),
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Severity) },
    };

    private static JsonObject Result(Violation violation, Waiver? waiver)
    {
        var result = new JsonObject
        {
            ["ruleId"] = violation.Rule.Id,
            ["level"] = Level(violation.Severity),
            ["message"] = Text($"{violation.From} {violation.Problem}{(violation.Allowed is null ? "" : $"; allowed: {violation.Allowed}")}. Fix: {violation.Fix}."),
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = Location(violation.Place),
                ["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = $"{violation.Project}.{violation.Member}" }),
            }),
        };
        if (waiver is not null)
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external", ["justification"] = $"{waiver.Reason} ({waiver.Owner}, {waiver.Issue}, until {waiver.Expires:O})" });
        return result;
    }

    private static JsonObject Location(Place place)
    {
        var location = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Uri.EscapeDataString(place.File).Replace("%2F", "/", StringComparison.Ordinal), ["uriBaseId"] = Root } };
        if (place.Line > 0)
            location["region"] = new JsonObject { ["startLine"] = place.Line };
        return location;
    }

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string Level(Severity severity) => severity is Severity.Error ? "error" : "warning";

    private static JsonArray Array(IEnumerable<JsonObject> items) => [.. items];
}
