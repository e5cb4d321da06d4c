using Monolith.Platform.Domain;

namespace Monolith.OrdersX.Domain;

/// <summary>A parcel.</summary>
public sealed record Parcel(Guid Id) : Identified(Id)
{
    public const int MaxWeight = 30;
}
