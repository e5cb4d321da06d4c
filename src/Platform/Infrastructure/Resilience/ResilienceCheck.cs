using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Refuses settings with which nothing would get through, or nothing would be guarded.</summary>
internal sealed class ResilienceCheck(IOptions<ResilienceOptions> options) : IStartupCheck
{
    private const int MostRetries = 10;
    private const int FewestToBreak = 2;
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan ShortestBreak = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public IEnumerable<string> Problems() =>
    [
        .. Problems(nameof(ResilienceOptions.Smtp), options.Value.Smtp),
        .. Problems(nameof(ResilienceOptions.Http), options.Value.Http),
    ];

    private static IEnumerable<string> Problems(string name, OutsideOptions set) =>
        new[]
        {
            Time(nameof(set.Timeout), set.Timeout, Shortest),
            Number(nameof(set.Retries), set.Retries, 0, MostRetries),
            Time(nameof(set.FirstPause), set.FirstPause, TimeSpan.Zero),
            Number(nameof(set.BreakAfter), set.BreakAfter, FewestToBreak, int.MaxValue),
            Time(nameof(set.Break), set.Break, ShortestBreak),
            Number(nameof(set.Concurrency), set.Concurrency, 1, int.MaxValue),
            Number(nameof(set.Queue), set.Queue, 0, int.MaxValue),
        }
        .OfType<string>().Select(problem => $"{ResilienceOptions.Section}:{name}:{problem}");

    private static string? Time(string setting, TimeSpan value, TimeSpan shortest) =>
        value >= shortest && value <= Longest ? null : $"{setting} is {value}. Use a time from {shortest} to {Longest}.";

    private static string? Number(string setting, int value, int least, int most) =>
        value >= least && value <= most ? null : $"{setting} is {value}. Use {least} {(most == int.MaxValue ? "or more" : $"to {most}")}.";
}
