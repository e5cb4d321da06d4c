using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Refuses settings with which events would never arrive, or arrive without end.</summary>
internal sealed class EventOptionsCheck(IOptions<EventOptions> options) : IStartupCheck
{
    public IEnumerable<string> Problems()
    {
        var set = options.Value;
        if (set.Transport is not (EventOptions.InProcess or EventOptions.RabbitMq))
        {
            yield return $"Events:Transport is '{set.Transport}'. Use {EventOptions.InProcess} or {EventOptions.RabbitMq}.";
        }

        if (set.MaxAttempts is < 1 or > 100)
        {
            yield return $"Events:MaxAttempts is {set.MaxAttempts}. Use 1 to 100.";
        }

        if (set.BatchSize is < 1 or > 1_000)
        {
            yield return $"Events:BatchSize is {set.BatchSize}. Use 1 to 1000.";
        }

        foreach (var (name, value) in new (string Name, TimeSpan Value)[]
            {
                (nameof(set.FirstPause), set.FirstPause), (nameof(set.LongestPause), set.LongestPause), (nameof(set.Lease), set.Lease),
                (nameof(set.PollInterval), set.PollInterval), (nameof(set.Retention), set.Retention), (nameof(set.DegradedAfter), set.DegradedAfter),
            })
        {
            if (value <= TimeSpan.Zero)
            {
                yield return $"Events:{name} is {value}. Use a time above zero, such as 00:00:30.";
            }
        }
    }
}
