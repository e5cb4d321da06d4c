using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Loyalty.Domain;

namespace Monolith.Loyalty.Infrastructure;

internal sealed class CardConfiguration : IEntityTypeConfiguration<Card>
{
    public void Configure(EntityTypeBuilder<Card> builder)
    {
        builder.Property(known => known.Name).HasMaxLength(Card.MaxNameLength);

        // One index for each order that a list offers; every order ends with the id, which breaks ties.
        builder.HasIndex(known => new { known.CreatedAt, known.Id });
        builder.HasIndex(known => new { known.Name, known.Id });
    }
}
