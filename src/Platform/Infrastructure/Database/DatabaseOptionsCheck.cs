using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Refuses pools that nothing could be taken from.</summary>
internal sealed class DatabaseOptionsCheck(IOptions<DatabaseOptions> options) : IStartupCheck
{
    public IEnumerable<string> Problems()
    {
        if (options.Value.MaxConnections < 1)
        {
            yield return $"{DatabaseOptions.Section}:{nameof(DatabaseOptions.MaxConnections)} is {options.Value.MaxConnections}. Set it to 1 or more, or leave it out.";
        }

        if (options.Value.ContextPoolSize < 1)
        {
            yield return $"{DatabaseOptions.Section}:{nameof(DatabaseOptions.ContextPoolSize)} is {options.Value.ContextPoolSize}. Set it to 1 or more.";
        }
    }
}
