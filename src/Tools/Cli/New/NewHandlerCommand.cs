using System.CommandLine;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary><c>mono new handler</c>: a copy of what another module tells, with the handler that keeps it, its table and its test.</summary>
internal sealed class NewHandlerCommand : Command, IExamples
{
    private readonly Argument<string> module = new("module") { Description = "The module that subscribes: Loyalty." };
    private readonly Argument<string> name = new("name") { Description = "What it will know, in the singular: KnownService." };
    private readonly Option<string> eventName = new("--event") { HelpName = "name", Description = "The event: catalog.service-published.", Required = true };
    private readonly Option<string> plural = new("--collection") { HelpName = "name", Description = "The name in the plural, where it is not what one would guess." };
    private readonly JsonOption json = new();

    public NewHandlerCommand()
        : base("handler", "Adds an event handler that keeps a copy of what another module tells: class, table on every database product, test.")
    {
        Add(module);
        Add(name);
        Add(eventName);
        Add(plural);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
        [("mono new handler Loyalty KnownService --event catalog.service-published", "Loyalty knows the services that went on offer")];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var sources = Sources.Find();
        var owner = sources.Module(arguments.GetRequiredValue(module));
        var copy = Names.Checked(arguments.GetRequiredValue(name), "a copy");
        var copies = Names.Checked(arguments.GetValue(plural) ?? Names.Plural(copy), "several copies");
        if (sources.Files($"src/Modules/{owner}", $"{copy}*.cs", below: true) is [var there, ..])
        {
            throw Names.Refuse($"{there} is there already.", "Choose another name.");
        }

        var happened = await Event(arguments.GetRequiredValue(eventName));
        var publisher = PublisherOf(happened.Type);
        if (string.Equals(publisher, owner, StringComparison.Ordinal))
        {
            throw Names.Refuse($"{happened.Name} is an event of {owner} itself, which needs no copy of what is its own.", "Subscribe to an event of another module, or write this handler by hand: docs/guides/events.md");
        }

        var options = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["module"] = owner,
            ["publisher"] = publisher,
            ["event"] = happened.Type.Name,
            ["collection"] = copies,
            ["message"] = SampleOf(happened.Type),
        };
        return await Addition.Run(copy, arguments.GetValue(json), sources, async (addition, change, token) =>
        {
            await addition.Generate("monolith-event-handler", copy, options, (_, _) => true, token);
            Wire(change, owner, publisher, copy, copies);
            await addition.Restore(token);
            await addition.BuildMigrations(token);
            await addition.AddMigrations(owner, copies, token);
            await addition.BuildProof(owner, token);
            return await addition.Prove(owner, $"FullyQualifiedName~{copy}Tests", token);
        }, cancellationToken);
    }

    private static async Task<EventType> Event(string name)
    {
        await using var installation = Installation.Open();
        var types = installation.Services.GetRequiredService<EventCatalog>().Types;
        return types.LastOrDefault(type => string.Equals(type.Name, name, StringComparison.Ordinal) || type.Name.StartsWith($"{name}.v", StringComparison.Ordinal))
            ?? throw Names.Refuse($"No module publishes {name}.", $"There are: {string.Join(", ", types.Select(type => type.Name).Order(StringComparer.Ordinal))}");
    }

    /// <summary>The module in whose Contracts an event lies: <c>Monolith.&lt;Module&gt;.Contracts</c>.</summary>
    private static string PublisherOf(Type type) => type.Assembly.GetName().Name?.Split('.') is [_, var publisher, ..] ? publisher : "";

    /// <summary>Makes such an event in C#.</summary>
    private static string SampleOf(Type type) =>
        $"new {type.Name}({string.Join(", ", type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)?.GetParameters().Select(ValueOf) ?? [])})";

    private static string ValueOf(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(Guid) => "Guid.CreateVersion7()",
        var type when type == typeof(string) => $"\"{Names.Kebab(parameter.Name ?? "text")}\"",
        var type when type == typeof(DateTimeOffset) => "DateTimeOffset.UnixEpoch",
        { IsPrimitive: true } type when type != typeof(bool) => "1",
        _ => "default",
    };

    private static void Wire(Change change, string owner, string publisher, string copy, string copies)
    {
        change.Edit($"src/Modules/{owner}/Application/Monolith.{owner}.Application.csproj", text =>
            text.AddProjectReference($@"..\..\{publisher}\Contracts\Monolith.{publisher}.Contracts.csproj"));
        change.Edit($"src/Modules/{owner}/Application/I{owner}Db.cs", text =>
            text.AddAfterLast($"\n    DbSet<{copy}> {copies} {{ get; }}", line => line.Contains(" { get; }", StringComparison.Ordinal)));
        change.Edit($"src/Modules/{owner}/Infrastructure/{owner}DbContext.cs", text =>
            text.AddAfterLast($"\n    public DbSet<{copy}> {copies} => Set<{copy}>();", line => line.StartsWith("    public DbSet<", StringComparison.Ordinal)));
    }
}
