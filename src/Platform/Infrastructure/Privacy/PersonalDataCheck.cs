using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Refuses keys that are none, and outside Development a key store that would lie in the backups of the data.</summary>
internal sealed class PersonalDataCheck(
    KeyEncryptionKeys keys, IOptions<PersonalDataOptions> options, IOptions<DatabaseOptions> database, IConfiguration configuration, IHostEnvironment environment) : IStartupCheck
{
    private const string Store = "ConnectionStrings:keys";

    public IEnumerable<string> Problems()
    {
        foreach (var problem in keys.Problems)
        {
            yield return problem;
        }

        if (options.Value.KeyLifetime <= TimeSpan.Zero || options.Value.KeyLifetime > TimeSpan.FromHours(1))
        {
            yield return $"{PersonalDataOptions.Section}:KeyLifetime must be above zero and at most an hour.";
        }

        if (environment.IsDevelopment() || DatabaseEngines.Named(database.Value.Provider).IsEmbedded)
        {
            yield break;
        }

        if (configuration[Store] is not { Length: > 0 } store)
        {
            yield return $"{Store} is not set: the keys of people would lie beside the data, and an erased person in every backup. Name a database of its own.";
        }
        else if (configuration.GetSection("ConnectionStrings").GetChildren().Any(other => !string.Equals(other.Key, "keys", StringComparison.Ordinal) && string.Equals(other.Value, store, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"{Store} leads to the database of the data. Name a database of its own, which is backed up apart.";
        }
    }
}
