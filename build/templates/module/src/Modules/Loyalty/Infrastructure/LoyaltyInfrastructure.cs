using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Loyalty.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Loyalty.Infrastructure;

/// <summary>The database of Loyalty, and its adapters to the outside.</summary>
public sealed class LoyaltyInfrastructure : IModuleInfrastructure
{
    public static Assembly Application => typeof(ILoyaltyDb).Assembly;

    public static void Add(IServiceCollection services, IConfiguration configuration) =>
        services.AddModuleDb<ILoyaltyDb, LoyaltyDbContext>("loyalty");
}
