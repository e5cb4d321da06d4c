using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono events list --json</c>.</summary>
internal sealed record EventsAnswer(IReadOnlyList<DeliveryView> Deliveries);

/// <summary><c>mono events list</c>: the deliveries of the newest events.</summary>
internal sealed class EventsListCommand : Command, IExamples
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 1_000;
    private readonly DeliveryOptions deliveries = new();
    private readonly Option<int> limit = new("--limit") { HelpName = "number", Description = $"How many at most, 1 to {MaxLimit}; {DefaultLimit} when absent.", DefaultValueFactory = _ => DefaultLimit };
    private readonly JsonOption json = new();

    public EventsListCommand()
        : base("list", "Lists deliveries of events to handlers, those of the newest events first.")
    {
        deliveries.AddTo(this);
        limit.Validators.Add(result =>
        {
            if (result.GetValue(limit) is < 1 or > MaxLimit)
            {
                result.AddError($"--limit is 1 to {MaxLimit}.");
            }
        });
        Add(limit);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono events list --status dead", "what was given up, and why"),
        ("mono events list --handler inquiries.offered-services --json", "one handler's, for a program"),
    ];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var installation = Installation.Open();
        var found = await installation.Services.GetRequiredService<IEventDesk>()
            .List(deliveries.FilterOf(arguments), after: null, arguments.GetValue(limit), cancellationToken);
        if (arguments.GetValue(json))
        {
            await CliJson.Write(new EventsAnswer(found), types => types.EventsAnswer);
            return ExitCodes.Done;
        }

        foreach (var delivery in found)
        {
            DeliveryLine.Show(delivery);
        }

        if (found.Count == 0)
        {
            Terminal.Out.WriteLine("No such deliveries.");
        }

        return ExitCodes.Done;
    }
}
