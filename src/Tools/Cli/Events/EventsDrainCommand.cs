using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary><c>mono events drain</c>: waits until nothing waits, as before a broker or a module moves.</summary>
internal sealed class EventsDrainCommand : Command, IExamples
{
    private const int DefaultSeconds = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly Option<int> seconds = new("--timeout")
    {
        HelpName = "seconds",
        Description = $"How long to wait; {DefaultSeconds} when absent.",
        DefaultValueFactory = _ => DefaultSeconds,
    };

    private readonly JsonOption json = new();

    public EventsDrainCommand()
        : base("drain", "Waits until the running hosts have sent and handled every event. What was given up does not wait.")
    {
        Add(seconds);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples => [("mono events drain --timeout 300", "up to five minutes; exit code 3 when something still waits")];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var installation = Installation.Open();
        var desk = installation.Services.GetRequiredService<IEventDesk>();
        var clock = installation.Services.GetRequiredService<TimeProvider>();
        var deadline = clock.GetUtcNow() + TimeSpan.FromSeconds(arguments.GetValue(seconds));
        var queues = await desk.Queues(cancellationToken);
        while (queues.Any(queue => queue.Waiting > 0) && clock.GetUtcNow() < deadline)
        {
            await Task.Delay(Pause, clock, cancellationToken);
            queues = await desk.Queues(cancellationToken);
        }

        if (arguments.GetValue(json))
        {
            await CliJson.Write(new EventQueues(queues), types => types.EventQueues);
        }
        else
        {
            foreach (var queue in queues)
            {
                Terminal.Out.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{queue.Module}  {queue.Name}: {queue.Waiting} waiting, {queue.Dead} given up");
            }
        }

        return queues.Any(queue => queue.Waiting > 0) ? ExitCodes.Pending : ExitCodes.Done;
    }
}
