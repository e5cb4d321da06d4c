using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Keeps what belongs to Development out of every other environment: its credentials, and secrets that everybody knows.</summary>
internal sealed class DevelopmentLeftoversCheck(IHostEnvironment environment, IConfiguration configuration, DataFolder folder) : IStartupCheck
{
    private static readonly string[] SecretNames = ["password", "secret", "key", "token"];

    private static readonly HashSet<string> Placeholders = new(
        ["changeme", "change-me", "change_me", "secret", "password", "placeholder", "replaceme", "replace-me", "todo", "test", "dev", "development", "default", "example", "xxx", "admin"],
        StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Problems()
    {
        if (environment.IsDevelopment())
        {
            yield break;
        }

        if (File.Exists(DevelopmentCredentialsFile.PathIn(folder)))
        {
            yield return $"The data folder {folder.Path} was made in Development: it holds dev-credentials.json, and its databases know that client and that person. " +
                "Use another folder (Database__DataFolder).";
        }

        foreach (var (name, value) in configuration.AsEnumerable())
        {
            if (value is not null && IsSecret(name) && Placeholders.Contains(value.Trim('<', '>', '{', '}', ' ')))
            {
                yield return $"{name} holds a placeholder. Set a secret of your own.";
            }
        }
    }

    /// <summary>Only names with a section are the product's settings; the rest of the environment's variables are none of its business.</summary>
    private static bool IsSecret(string name) =>
        name.LastIndexOf(':') is > 0 and var separator
        && SecretNames.Any(secret => name.AsSpan(separator + 1).EndsWith(secret, StringComparison.OrdinalIgnoreCase));
}
