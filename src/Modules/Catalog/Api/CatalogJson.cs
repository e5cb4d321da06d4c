using System.Text.Json.Serialization;
using Monolith.Catalog.Application;
using Monolith.Platform.Application;

namespace Monolith.Catalog.Api;

[JsonSerializable(typeof(CreateService))]
[JsonSerializable(typeof(ChangeService))]
[JsonSerializable(typeof(PriceChange))]
[JsonSerializable(typeof(ListServices))]
[JsonSerializable(typeof(ListAllServices))]
[JsonSerializable(typeof(ServiceDetails))]
[JsonSerializable(typeof(Page<ServiceSummary>))]
[JsonSerializable(typeof(PublishedService))]
[JsonSerializable(typeof(Page<PublishedServiceSummary>))]
[JsonSerializable(typeof(ServiceMetadata))]
internal sealed partial class CatalogJson : JsonSerializerContext;
