using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Has queries answered by read replicas, where the settings name any.</summary>
internal static class ReplicaSetup
{
    public static void AddReplicas(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ReplicaOptions>().BindConfiguration(ReplicaOptions.Section);
        if (ReplicaSettings.All(builder.Configuration).Count == 0)
        {
            return;
        }

        services.AddSingleton<IStartupCheck, ReplicaCheck>();
        services.AddSingleton<ReadReplicas>();
        services.AddSingleton<IReadReplicas>(provider => provider.GetRequiredService<ReadReplicas>());
        services.AddHostedService<ReplicaWatch>();
        services.AddHealthChecks().AddCheck<ReplicaHealth>("replicas", tags: [HealthTags.Ready]);
    }
}
