using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>The sizes of all quotas: sensible ones, unless <c>RateLimits:&lt;name&gt;:Permits</c> and <c>:WindowSeconds</c> say otherwise.</summary>
internal sealed class Quotas : IStartupCheck
{
    private const string Section = "RateLimits";

    private static readonly Quota[] Sensible =
    [
        new(Limits.Default, 600, TimeSpan.FromMinutes(1)),
        new(Limits.Write, 300, TimeSpan.FromMinutes(1)),
        new(Limits.PublicForm, 10, TimeSpan.FromMinutes(1)),
        new(Limits.Token, 60, TimeSpan.FromMinutes(1)),
        new(Limits.Operations, 600, TimeSpan.FromMinutes(1)),
    ];

    private readonly FrozenDictionary<string, Quota> quotas;
    private readonly List<string> problems = [];

    public Quotas(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        problems.AddRange(section.GetChildren().Select(child => child.Key)
            .Except(Limits.All, StringComparer.OrdinalIgnoreCase)
            .Select(name => $"{Section}:{name} configures a quota that does not exist; the quotas are: {string.Join(", ", Limits.All)}."));
        quotas = Sensible
            .Select(quota => new Quota(
                quota.Name,
                Read(section, $"{quota.Name}:Permits", quota.Permits),
                TimeSpan.FromSeconds(Read(section, $"{quota.Name}:WindowSeconds", (int)quota.Window.TotalSeconds))))
            .ToFrozenDictionary(quota => quota.Name, StringComparer.Ordinal);
    }

    public Quota this[string name] => quotas[name];

    public IEnumerable<string> Problems() => problems;

    private int Read(IConfigurationSection section, string key, int otherwise)
    {
        if (section[key] is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        problems.Add($"{section.Path}:{key} is '{text}', and must be a whole number from 1.");
        return otherwise;
    }
}
