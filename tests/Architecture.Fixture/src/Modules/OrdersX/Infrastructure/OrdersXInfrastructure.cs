using Monolith.Platform.Infrastructure;

namespace Monolith.OrdersX.Infrastructure;

/// <summary>Keeps parcels.</summary>
public sealed class OrdersXInfrastructure
{
    internal sealed class ParcelsDatabase : Database;
}
