using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Catalog.Domain;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Infrastructure;

internal sealed class ServiceConfiguration : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> builder)
    {
        builder.Ignore(service => service.Content);
        builder.Property(service => service.Name).HasMaxLength(ServiceContent.MaxNameLength);
        builder.Property(service => service.Category).HasMaxLength(ServiceContent.MaxCategoryLength);
        builder.Property(service => service.Summary).HasMaxLength(ServiceContent.MaxSummaryLength);
        builder.Property(service => service.PriceCurrency).HasMaxLength(Currency.CodeLength);
        builder.ComplexProperty(service => service.Body);
        builder.ComplexProperty(service => service.Seo, seo =>
        {
            seo.Property(s => s.MetaTitle).HasMaxLength(Seo.MaxTitleLength);
            seo.Property(s => s.MetaDescription).HasMaxLength(Seo.MaxDescriptionLength);
            seo.Property(s => s.Image).HasMaxLength(WebAddress.MaxLength);
        });

        // Visitors: one index for each order, with and without a category; every order ends with the id, which breaks ties.
        builder.HasIndex(service => new { service.Status, service.PublishedAt, service.Id });
        builder.HasIndex(service => new { service.Status, service.Name, service.Id });
        builder.HasIndex(service => new { service.Status, service.PriceCurrency, service.PriceAmount, service.Id });
        builder.HasIndex(service => new { service.Status, service.Category, service.PublishedAt, service.Id });
        builder.HasIndex(service => new { service.Status, service.Category, service.Name, service.Id });
        builder.HasIndex(service => new { service.Status, service.Category, service.PriceCurrency, service.PriceAmount, service.Id });

        // Editors: the same with and without a state; a state with a name is above.
        builder.HasIndex(service => new { service.ChangedAt, service.Id });
        builder.HasIndex(service => new { service.Name, service.Id });
        builder.HasIndex(service => new { service.Category, service.ChangedAt, service.Id });
        builder.HasIndex(service => new { service.Category, service.Name, service.Id });
        builder.HasIndex(service => new { service.Status, service.ChangedAt, service.Id });
        builder.HasIndex(service => new { service.Status, service.Category, service.ChangedAt, service.Id });
    }
}
