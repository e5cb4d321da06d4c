using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Monolith.Platform.Infrastructure;

/// <summary>What a developer's machine gets that no other does.</summary>
internal static class DevelopmentSetup
{
    public static void AddDevelopmentAids(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddSingleton<DevelopmentCertificate>();
            builder.Services.AddSingleton<DevelopmentCredentialsFile>();
            builder.Services.AddSingleton(services => services.GetRequiredService<DevelopmentCredentialsFile>().Credentials);
            builder.Services.AddHostedService<DevelopmentNotice>();
        }
    }
}
