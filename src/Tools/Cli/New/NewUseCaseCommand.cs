using System.CommandLine;
using System.Text.RegularExpressions;

namespace Monolith.Cli;

/// <summary><c>mono new usecase</c>: a command or query with its endpoint and its test.</summary>
internal sealed partial class NewUseCaseCommand : Command, IExamples
{
    private readonly Argument<string> module = new("module") { Description = "The module: Loyalty." };
    private readonly Argument<string> name = new("name") { Description = "What somebody does, as an imperative: RedeemPoints." };
    private readonly Option<bool> query = new("--query") { Description = "It reads; without this it changes something." };
    private readonly Option<string> aggregate = new("--aggregate") { HelpName = "name", Description = "What it is about, where the module has several aggregates." };
    private readonly Option<string> table = new("--table") { HelpName = "name", Description = "The route table it goes into, where the module has several: EditorEndpoints." };
    private readonly JsonOption json = new();

    public NewUseCaseCommand()
        : base("usecase", "Adds a use case about one aggregate: the request with its validator and handler, its route, its test.")
    {
        Add(module);
        Add(name);
        Add(query);
        Add(aggregate);
        Add(table);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono new usecase Loyalty RedeemPoints", "a command: POST /api/v1/loyalty/cards/{id}/redeem-points"),
        ("mono new usecase Catalog GetServiceTerms --query --table EditorEndpoints", "a query: GET /api/v1/catalog/editor/services/{id}/terms"),
    ];

    private Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var sources = Sources.Find();
        var owner = sources.Module(arguments.GetRequiredValue(module));
        var useCase = Names.Checked(arguments.GetRequiredValue(name), "a use case");
        var folder = $"src/Modules/{owner}";
        if (sources.Files(folder, $"{useCase}.cs", below: true) is [var there, ..])
        {
            throw Names.Refuse($"{there} is there already.", "Choose another name; a use case is one file.");
        }

        var item = Aggregate(sources, owner, arguments.GetValue(aggregate));
        var items = Collection(sources, owner, item);
        var routes = Table(sources, owner, items, arguments.GetValue(table));
        foreach (var needed in (string[])[$"{folder}/Application/{item}Details.cs", $"{folder}/Application/Create{item}.cs"])
        {
            if (!sources.Has(needed))
            {
                throw Names.Refuse($"{owner} has no {needed}, which a generated use case builds on.", "Write this use case by hand: docs/guides/add-a-use-case.md");
            }
        }

        var options = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["module"] = owner,
            ["aggregate"] = item,
            ["collection"] = items,
            ["kind"] = arguments.GetValue(query) ? "query" : "command",
            ["path"] = PathOf(useCase, item),
        };
        return Addition.Run(useCase, arguments.GetValue(json), sources, async (addition, change, token) =>
        {
            await addition.Generate("monolith-usecase", useCase, options, (path, text) =>
            {
                if (!path.EndsWith($"/{useCase}Endpoints.cs", StringComparison.Ordinal))
                {
                    return true;
                }

                // The module's table stays its table of contents.
                change.Edit(routes, known => known.AddRoutesOf(text));
                return false;
            }, token);
            await addition.Restore(token, $"tests/Modules/{owner}.Tests");
            await addition.BuildProof(owner, token);
            return await addition.Prove(owner, $"FullyQualifiedName~{useCase}Tests", token);
        }, cancellationToken);
    }

    private static string Aggregate(Sources sources, string module, string? named)
    {
        var roots = sources.Files($"src/Modules/{module}/Domain", "*.cs")
            .Select(file => AggregateDeclaration().Match(sources.Read(file))).Where(match => match.Success).Select(match => match.Groups["name"].Value).ToList();
        return named is null
            ? roots is [var only] ? only : throw Names.Refuse($"{module} has {roots.Count} aggregates{(roots.Count == 0 ? "" : $": {string.Join(", ", roots)}")}.", "Say which one: --aggregate <name>")
            : roots.Find(root => string.Equals(root, named, StringComparison.OrdinalIgnoreCase))
                ?? throw Names.Refuse($"{module} has no aggregate {named}.", $"It has: {string.Join(", ", roots)}.");
    }

    private static string Collection(Sources sources, string module, string item) =>
        Regex.Match(sources.Read($"src/Modules/{module}/Application/I{module}Db.cs"), $@"DbSet<{item}> (\w+)", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } found
            ? found.Groups[1].Value
            : throw Names.Refuse($"src/Modules/{module}/Application/I{module}Db.cs has no DbSet<{item}>.", "Add it there and in the context first.");

    private static string Table(Sources sources, string module, string items, string? named)
    {
        var tables = sources.Files($"src/Modules/{module}/Api", "*Endpoints.cs");
        var wanted = named ?? (tables.Count == 1 ? Path.GetFileNameWithoutExtension(tables[0]) : $"{items}Endpoints");
        return tables.FirstOrDefault(file => string.Equals(Path.GetFileNameWithoutExtension(file), wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw Names.Refuse($"{module} has no route table {wanted}.", $"Say which one: --table <name>, of {string.Join(", ", tables.Select(Path.GetFileNameWithoutExtension))}");
    }

    /// <summary>The last part of the address: what is done, without what it is done to.</summary>
    private static string PathOf(string useCase, string item)
    {
        var rest = useCase.Replace(item, "", StringComparison.Ordinal);
        rest = rest.StartsWith("Get", StringComparison.Ordinal) && rest.Length > "Get".Length && char.IsUpper(rest["Get".Length]) ? rest["Get".Length..] : rest;
        return Names.Kebab(rest.Length > 0 ? rest : useCase);
    }

    [GeneratedRegex(@"public sealed class (?<name>\w+)\b[^\n]*: AggregateRoot", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AggregateDeclaration();
}
