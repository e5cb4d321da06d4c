using System.Text;
using System.Text.Json;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary>
/// The architecture at one moment, as <c>docs/modules/architecture.json</c> keeps it: sections of named items, each item on a line of its own,
/// in an order that does not change, so that a change of the product is a change of few lines.
/// </summary>
internal sealed class Snapshot
{
    /// <summary>The file, from the repository's root.</summary>
    public const string File = "docs/modules/architecture.json";

    private readonly SortedDictionary<string, SortedDictionary<string, string>> sections = new(StringComparer.Ordinal);

    private Snapshot()
    {
    }

    public IEnumerable<string> Sections => sections.Keys;

    /// <summary>The items of a section by name, each with its line of JSON.</summary>
    public IReadOnlyDictionary<string, string> this[string section] => sections.GetValueOrDefault(section) ?? [];

    public static Snapshot Of(ProductMap map)
    {
        var snapshot = new Snapshot();
        snapshot.sections["edges"] = Lines(map.Edges, edge => edge.ToString(), edge => JsonSerializer.Serialize(edge, SnapshotJson.Compact.ModuleEdge));
        foreach (var module in map.Modules)
        {
            snapshot.Add("contracts", module, module.Contracts, contract => $"{module.Name}.{contract.Name}", contract => JsonSerializer.Serialize(contract, SnapshotJson.Compact.MappedContract));
            snapshot.Add("useCases", module, module.Commands.Concat(module.Queries), useCase => $"{module.Name}.{useCase.Name}", useCase => JsonSerializer.Serialize(useCase, SnapshotJson.Compact.MappedUseCase));
            snapshot.Add("endpoints", module, module.Endpoints, endpoint => $"{endpoint.Method} {endpoint.Route}", endpoint => JsonSerializer.Serialize(endpoint, SnapshotJson.Compact.MappedEndpoint));
            snapshot.Add("permissions", module, module.Permissions, permission => permission.Name, permission => JsonSerializer.Serialize(permission, SnapshotJson.Compact.Permission));
            snapshot.Add("events", module, module.Publishes, message => message.Name, message => JsonSerializer.Serialize(message, SnapshotJson.Compact.MappedEvent));
            snapshot.Add("subscriptions", module, module.Handles, handled => $"{handled.Event} -> {handled.Handler}", handled => JsonSerializer.Serialize(handled, SnapshotJson.Compact.MappedSubscription));
            snapshot.Add("tables", module, module.Tables, table => $"{table.Schema}.{table.Name}", table => JsonSerializer.Serialize(table, SnapshotJson.Compact.MappedTable));
            snapshot.Add("settings", module, module.Settings, setting => setting, setting => JsonSerializer.Serialize(setting, SnapshotJson.Compact.String));
            snapshot.Add("errors", module, module.Errors, error => error.Code, error => JsonSerializer.Serialize(error, SnapshotJson.Compact.MappedError));
            snapshot.Add("ports", module, module.Ports, port => $"{module.Name} : {port}", port => JsonSerializer.Serialize(port, SnapshotJson.Compact.String));
        }

        return snapshot;
    }

    /// <exception cref="JsonException">The text is no snapshot.</exception>
    public static Snapshot Read(string text)
    {
        var snapshot = new Snapshot();
        using var document = JsonDocument.Parse(text);
        foreach (var section in document.RootElement.EnumerateObject())
        {
            if (section.Value.ValueKind is not JsonValueKind.Object)
            {
                throw new JsonException($"The section '{section.Name}' holds no items by name.");
            }

            var items = snapshot.sections[section.Name] = new(StringComparer.Ordinal);
            foreach (var item in section.Value.EnumerateObject())
            {
                items[item.Name] = item.Value.GetRawText();
            }
        }

        return snapshot;
    }

    /// <summary>The text of the file.</summary>
    public string Write()
    {
        var text = new StringBuilder("{\n");
        text.AppendJoin(",\n", sections.Select(section =>
            $"  {Quoted(section.Key)}: {{\n{string.Join(",\n", section.Value.Select(item => $"    {Quoted(item.Key)}: {item.Value}"))}\n  }}"));
        return text.Append("\n}\n").ToString();
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, SnapshotJson.Compact.String);

    private static SortedDictionary<string, string> Lines<T>(IEnumerable<T> items, Func<T, string> name, Func<T, string> line)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            lines[name(item)] = line(item);
        }

        return lines;
    }

    private void Add<T>(string section, MappedModule module, IEnumerable<T> items, Func<T, string> name, Func<T, string> line)
    {
        if (!sections.TryGetValue(section, out var lines))
        {
            sections[section] = lines = new(StringComparer.Ordinal);
        }

        foreach (var item in items)
        {
            lines[name(item)] = $"{{\"module\":{Quoted(module.Name)},\"is\":{line(item)}}}";
        }
    }
}
