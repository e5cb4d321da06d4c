using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

/// <summary>Where the server listens, and its certificate in Development.</summary>
internal sealed class KestrelSetup(IServiceProvider services, IConfiguration configuration) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions options)
    {
        if (services.GetService<DevelopmentCertificate>() is { } development && !configuration.GetSection("Kestrel:Certificates:Default").Exists())
        {
            options.ConfigureHttpsDefaults(https => https.ServerCertificate = development.Certificate);
        }
    }

    /// <summary>Says where to listen when nobody does; a default in a settings file would win over the usual environment variables.</summary>
    public static void UseDefaultAddress(WebApplicationBuilder builder)
    {
        string[] settings = ["urls", "http_ports", "https_ports"];
        if (settings.All(setting => string.IsNullOrEmpty(builder.Configuration[setting])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(builder.Configuration.GetValue<bool>($"{HostingOptions.Section}:{nameof(HostingOptions.BehindProxy)}")
                ? "http://localhost:7080"
                : "https://localhost:7443");
        }
    }
}
