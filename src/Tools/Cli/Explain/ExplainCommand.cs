using System.CommandLine;
using Monolith.Platform.Application;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary><c>mono explain</c>: everything that happens when a use case is sent.</summary>
internal sealed class ExplainCommand : Command, IExamples
{
    private readonly Argument<string> name = new("what") { Description = "A route with its method, a use case or a module: \"POST /api/v1/inquiries\", SubmitInquiry, Inquiries." };
    private readonly JsonOption json = new();

    public ExplainCommand()
        : base("explain", "Tells all that happens when a route is called or a use case sent: limits, access, rules, behaviours, handler, tables, events, errors.")
    {
        Add(name);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono explain \"POST /api/v1/inquiries\"", "a route"),
        ("mono explain PublishService --json", "a use case, for a program"),
        ("mono explain Catalog", "a module's use cases, in short"),
    ];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var product = ProductRoutes.Open();
        using var explanation = new Explanation(product);
        var meant = arguments.GetRequiredValue(name);
        List<UseCase> ofModule = [.. explanation.UseCases.Where(known => string.Equals(known.Module, meant, StringComparison.OrdinalIgnoreCase))];
        if (ofModule.Count > 0)
        {
            await Tell(new ExplainedModule(ofModule[0].Module, [.. ofModule.Select(explanation.Of)]), arguments.GetValue(json));
            return ExitCodes.Done;
        }

        var useCase = product.All.FirstOrDefault(route => route.IsMeantBy(meant))?.UseCase
            ?? explanation.UseCases.FirstOrDefault(known => string.Equals(known.Name, meant, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandFailedException(
                $"There is no route, use case or module '{meant}'.",
                $"Nearest: {string.Join("; ", product.All.Select(route => route.Name).Concat(explanation.UseCases.Select(known => known.Name)).Nearest(meant))}",
                ExitCodes.Usage);
        var answer = explanation.Of(useCase);
        if (arguments.GetValue(json))
        {
            await CliJson.Write(answer, types => types.ExplainAnswer);
        }
        else
        {
            Show(answer);
        }

        return ExitCodes.Done;
    }

    private static Task Tell(ExplainedModule module, bool asJson)
    {
        if (asJson)
        {
            return CliJson.Write(module, types => types.ExplainedModule);
        }

        foreach (var answer in module.UseCases)
        {
            Terminal.Out.MarkupLineInterpolated($"[bold]{answer.UseCase}[/], a {answer.Kind}");
            Section("routes", answer.Routes.Select(route => $"{route.Route}   limit {route.Limit}"), "none: it is only sent within the product");
            Section("access", [answer.Access], "");
            Section("validator", answer.Validator.Length > 0 ? [answer.Validator] : [], "none: it has no input");
            Section("handler", [answer.Handler.Split('.')[^1]], "");
        }

        return Task.CompletedTask;
    }

    private static void Show(ExplainAnswer answer)
    {
        Terminal.Out.MarkupLineInterpolated($"[bold]{answer.UseCase}[/], a {answer.Kind} of {answer.Module}");
        Section("routes", answer.Routes.Select(route => $"{route.Route}   limit {route.Limit}"), "none: it is only sent within the product");
        Section("access", [answer.Access], "");
        Section("behaviours", [string.Join(" > ", answer.Behaviours)], "");
        Section("rules", answer.Rules.Select(rule => rule.Member.Length == 0 ? rule.Rule : $"{rule.Member}: {rule.Rule}"), "none: it has no input");
        Section("handler", [answer.Handler, $"works with {string.Join(", ", answer.Needs)}"], "");
        Section("reads", answer.Reads, "nothing but what it writes");
        Section("writes", answer.Writes, "nothing");
        Section("events", answer.Events.Select(entry => $"{entry.Event} > {(entry.Handlers.Count == 0 ? "nobody" : string.Join(", ", entry.Handlers))}"), "none");
        Section("caches", answer.Caches, "none");
        Section("errors", answer.Errors, "none");
    }

    private static void Section(string title, IEnumerable<string> lines, string otherwise)
    {
        var shown = lines.ToList();
        if (shown.Count == 0)
        {
            shown.Add(otherwise);
        }

        for (var index = 0; index < shown.Count; index++)
        {
            Terminal.Out.MarkupLineInterpolated($"  [green]{(index == 0 ? title : ""),-11}[/] {shown[index]}");
        }
    }
}
