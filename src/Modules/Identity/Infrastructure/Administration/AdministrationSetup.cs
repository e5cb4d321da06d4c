using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Platform.Application;

namespace Monolith.Identity.Infrastructure;

internal static class AdministrationSetup
{
    public static void AddAdministration(this IServiceCollection services)
    {
        services.AddScoped<IUserStore, UserStore>();
        services.AddScoped<IRoleStore, RoleStore>();
        services.AddScoped<IClientStore, ClientStore>();
        services.AddSingleton<GrantRule>();
        services.AddScoped<AdministratorRole>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<IFirstAdministrator>(provider => provider.GetRequiredService<FirstAdministrator>());
        services.AddSingleton<IStartupCheck, FirstAdministratorCheck>();
    }
}
