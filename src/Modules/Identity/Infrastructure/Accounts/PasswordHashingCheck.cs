using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Identity.Infrastructure;

/// <summary>Refuses hashes that are too cheap to protect anybody, and a machinery that can do none.</summary>
internal sealed class PasswordHashingCheck(IOptions<PasswordHashingOptions> options) : IStartupCheck
{
    public IEnumerable<string> Problems()
    {
        if (options.Value.Iterations < PasswordHashingOptions.MinIterations)
        {
            yield return $"{PasswordHashingOptions.Section}:Iterations is {options.Value.Iterations}, and must be {PasswordHashingOptions.MinIterations} at least.";
        }

        if (options.Value.Parallelism < 1 || options.Value.Queue < 0)
        {
            yield return $"{PasswordHashingOptions.Section} must let at least one hash be worked on (Parallelism) and none or more wait (Queue).";
        }
    }
}
