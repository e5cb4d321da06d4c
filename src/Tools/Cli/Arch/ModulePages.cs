using System.Globalization;
using System.Text;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary>The pages about the modules that are written from the product itself: <c>docs/modules.md</c> and one for each module.</summary>
internal static class ModulePages
{
    private const string Notice = "<!-- Written by `build/mono arch docs --write`; a change here is lost, and a test holds it against the product. -->";

    /// <summary>Every page by its path from the repository's root, the snapshot among them.</summary>
    public static IReadOnlyDictionary<string, string> Of(ProductMap map) =>
        map.Modules.Select(module => ($"docs/modules/{module.Name}.md", PageOf(module, map)))
            .Append(("docs/modules.md", Overview(map)))
            .Append((Snapshot.File, Snapshot.Of(map).Write()))
            .ToDictionary(page => page.Item1, page => page.Item2, StringComparer.Ordinal);

    private static string Overview(ProductMap map)
    {
        var text = Begin("Modules");
        text.Append("Of what the product is composed, read from the product itself. The same, with who uses what and how much, is at\n`GET /api/v1/operations/modules` of a running host; [`architecture.json`](modules/architecture.json) is for programs.\n\n");
        text.Append("```mermaid\n").Append(Mermaid.Of(map)).Append("```\n\n");
        Table(text, "", ["module", "is", "commands", "queries", "endpoints", "publishes", "handles", "tables"], map.Modules.Select(module => (string[])
        [
            $"[{module.Name}](modules/{module.Name}.md)", module.Description, Count(module.Commands), Count(module.Queries), Count(module.Endpoints),
            Count(module.Publishes), Count(module.Handles), Count(module.Tables),
        ]));
        Table(text, "Who uses whose contracts", ["module", "uses"], map.Edges.Select(edge => (string[])[edge.From, $"`{edge.To}`"]));
        Table(text, "Events", ["event", "published by", "handled by"], map.Modules.SelectMany(module => module.Publishes, (module, message) => (string[])
        [
            $"`{message.Name}`", module.Name,
            string.Join(", ", map.Modules.SelectMany(other => other.Handles.Where(handled => string.Equals(handled.Event, message.Name, StringComparison.Ordinal)), (other, handled) => $"{other.Name} (`{handled.Handler}`)")) is { Length: > 0 } handlers ? handlers : "nobody",
        ]));
        return End(text);
    }

    private static string PageOf(MappedModule module, ProductMap map)
    {
        var text = Begin(module.Name);
        text.Append(CultureInfo.InvariantCulture, $"{module.Description} [All modules](../modules.md)\n\n");
        text.Append("```mermaid\n").Append(Mermaid.Of(map, module)).Append("```\n\n");
        UseCases(text, "Commands", module.Commands);
        UseCases(text, "Queries", module.Queries);
        Table(text, "Events out", ["event", "what happened"], module.Publishes.Select(message => (string[])[$"`{message.Name}`", message.Summary]));
        Table(text, "Events in", ["event", "from", "handler"], module.Handles.Select(handled => (string[])[$"`{handled.Event}`", handled.Publisher, $"`{handled.Handler}` ({handled.Type})"]));
        Table(text, "Contracts it uses", ["contracts"], module.Uses.Select(contracts => (string[])[$"`{contracts}`"]));
        Table(text, "Platform ports it implements", ["port"], module.Ports.Select(port => (string[])[$"`{port}`"]));
        Table(text, "Endpoints", ["method", "route", "sends", "who may", "quota", "answers"], module.Endpoints.Select(endpoint => (string[])
        [
            endpoint.Method, $"`{endpoint.Route}`", endpoint.UseCase ?? "", AccessText.Of(endpoint.Access), endpoint.RateLimit,
            string.Join(' ', endpoint.Answers.Select(status => status.ToString(CultureInfo.InvariantCulture))),
        ]));
        Table(text, "Permissions", ["permission", "allows"], module.Permissions.Select(permission => (string[])[$"`{permission.Name}`", permission.Description]));
        Table(text, "Tables", ["table", "columns"], module.Tables.Select(table => (string[])[$"`{table.Schema}.{table.Name}`", string.Join(", ", table.Columns)]));
        Table(text, "Configuration", ["setting"], module.Settings.Select(setting => (string[])[$"[`{setting}`](../configuration.md)"]));
        Table(text, "Error codes", ["code", "status", "says"], module.Errors.Select(error => (string[])[$"`{error.Code}`", error.Status.ToString(CultureInfo.InvariantCulture), error.Title]));
        return End(text);
    }

    private static void UseCases(StringBuilder text, string title, IReadOnlyList<MappedUseCase> useCases) =>
        Table(text, title, ["name", "what it is", "who may", "checked by", "passes", "answers"], useCases.Select(useCase => (string[])
        [
            $"`{useCase.Name}`", useCase.Summary, AccessText.Of(useCase.Access), useCase.Validator ?? "no input", string.Join(", ", useCase.Behaviors), $"`{useCase.Answers}`",
        ]));

    private static StringBuilder Begin(string title) => new($"# {title}\n\n{Notice}\n\n");

    private static string End(StringBuilder text) => text.ToString().TrimEnd('\n') + "\n";

    private static void Table(StringBuilder text, string title, string[] columns, IEnumerable<string[]> rows)
    {
        var lines = rows.Select(row => $"| {string.Join(" | ", row.Select(Cell))} |\n").ToList();
        if (lines.Count == 0)
        {
            return;
        }

        if (title.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {title}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", columns)} |\n|{string.Concat(Enumerable.Repeat("---|", columns.Length))}\n").AppendJoin("", lines).Append('\n');
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Count<T>(IReadOnlyCollection<T> things) => things.Count.ToString(CultureInfo.InvariantCulture);
}
