using Microsoft.EntityFrameworkCore;
using Monolith.Loyalty.Domain;
using Monolith.Platform.Application;

namespace Monolith.Loyalty.Application;

/// <summary>The own database of Loyalty.</summary>
public interface ILoyaltyDb : IModuleDb
{
    DbSet<Card> Cards { get; }
}
