using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

/// <summary>Identity's database, the OAuth server and the store of permissions.</summary>
public sealed class IdentityInfrastructure : IModuleInfrastructure
{
    public static Assembly Application => typeof(GetMe).Assembly;

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<IIdentityDb, IdentityDbContext>("identity");
        services.AddOAuthServer();
        services.AddAccounts();
        services.AddAdministration();
        services.AddSingleton<PermissionStore>();
        services.AddSingleton<IPermissionStore>(provider => provider.GetRequiredService<PermissionStore>());
        services.AddSingleton<IStartupCheck, IssuerCheck>();
        services.AddSingleton<IStartupCheck, ServerKeyCheck>();
        services.AddScoped<IModuleSeed, IdentitySeed>();
        services.AddHostedService<IdentityStart>();
    }
}
