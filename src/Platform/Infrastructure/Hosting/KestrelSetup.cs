using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

/// <summary>The server's limits, its silence about itself, and its certificate in Development.</summary>
internal sealed class KestrelSetup(IServiceProvider services, IConfiguration configuration) : IConfigureOptions<KestrelServerOptions>
{
    private const int LargestBody = 1024 * 1024;
    private const int LargestHeaders = 32 * 1024;
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = LargestBody;
        options.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
        options.Limits.RequestHeadersTimeout = HeadersTimeout;
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
