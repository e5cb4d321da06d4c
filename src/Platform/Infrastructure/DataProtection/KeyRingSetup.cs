using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>The keys behind cursors and whatever else leaves and comes back, shared by all instances through the platform's database.</summary>
internal static class KeyRingSetup
{
    public static void AddKeyRing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddModuleDb<IPlatformDb, PlatformDbContext>("platform");
        var keys = services.AddDataProtection().SetApplicationName("Monolith").PersistKeysToDbContext<PlatformDbContext>();
        var certificate = KeyRingCertificate.From(builder.Configuration);
        if (certificate.Certificate is not null)
        {
            keys.ProtectKeysWithCertificate(certificate.Certificate);
        }

        services.AddSingleton(certificate);
        services.AddSingleton<IStartupCheck, KeyRingCheck>();
        services.AddSingleton<ICursorProtector, CursorProtector>();
    }
}
