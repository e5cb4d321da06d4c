using System.Text.Json.Serialization;
using Monolith.Loyalty.Application;
using Monolith.Platform.Application;

namespace Monolith.Loyalty.Api;

[JsonSerializable(typeof(CreateCard))]
[JsonSerializable(typeof(ListCards))]
[JsonSerializable(typeof(CardDetails))]
[JsonSerializable(typeof(Page<CardDetails>))]
internal sealed partial class LoyaltyJson : JsonSerializerContext;
