using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

internal static class AccountsSetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<PasswordHashingOptions>().BindConfiguration(PasswordHashingOptions.Section);
        services.AddSingleton<IStartupCheck, PasswordHashingCheck>();
        services.AddSingleton<PasswordHashing>();
        services.AddScoped<IPasswords, Passwords>();
        services.AddScoped<IAccounts, Accounts>();
        services.AddScoped<ISealing, AccountsSealing>();
        services.AddScoped<ISignOuts, SignOuts>();
        services.AddSingleton<ISessionActivity, SessionActivity>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<AccountMails>();
        services.AddSingleton<MailSignal>();
        services.AddScoped<ChallengeMailer>();
        services.AddHostedService<ChallengeMailService>();
        services.AddHostedService<AccountsCleanup>();
    }
}
