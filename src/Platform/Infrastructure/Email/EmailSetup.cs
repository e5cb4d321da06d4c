using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>How mail leaves: into a folder in Development, through a server everywhere else.</summary>
internal static class EmailSetup
{
    public static void AddPlatformEmail(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<EmailOptions>().BindConfiguration(EmailOptions.Section);
        services.AddSingleton<IStartupCheck, EmailCheck>();
        if (builder.Environment.IsDevelopment())
        {
            services.AddSingleton<PickupFolder>();
            services.AddSingleton<IEmailSender>(provider => provider.GetRequiredService<PickupFolder>());
        }
        else
        {
            services.AddSingleton<IEmailSender, SmtpSender>();
        }
    }
}
