using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Infrastructure;

internal sealed class SlugConverter() : ValueConverter<Slug, string>(slug => slug.Value, text => Slug.From(text));
