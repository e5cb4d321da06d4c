using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>How requests come in: HTTPS of our own, or plain HTTP from a known proxy.</summary>
internal static class HostingSetup
{
    public static void AddPlatformHosting(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<HostingOptions>().BindConfiguration(HostingOptions.Section);
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, ProxySetup>();
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, KestrelSetup>();
        services.AddSingleton<IStartupCheck, ProxyCheck>();
        services.AddSingleton<IStartupCheck, HttpsCheck>();
        services.AddSingleton<IStartupCheck, DevelopmentLeftoversCheck>();
        KestrelSetup.UseDefaultAddress(builder);
    }
}
