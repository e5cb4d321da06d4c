using Microsoft.Extensions.Configuration;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Infrastructure;

/// <summary>A first administrator who cannot be mailed would never come.</summary>
internal sealed class FirstAdministratorCheck(IConfiguration configuration) : IStartupCheck
{
    public IEnumerable<string> Problems()
    {
        if (configuration[FirstAdministrator.Setting] is { Length: > 0 } text && !EmailAddress.IsValid(text))
        {
            yield return $"The setting {FirstAdministrator.Setting} must be an e-mail address.";
        }
    }
}
