using System.Text.Json.Serialization;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

[JsonSerializable(typeof(ListEvents))]
[JsonSerializable(typeof(Page<DeliveryView>))]
[JsonSerializable(typeof(EventView))]
[JsonSerializable(typeof(EventQueues))]
[JsonSerializable(typeof(ReplayEvents))]
[JsonSerializable(typeof(DiscardEvents))]
[JsonSerializable(typeof(Affected))]
[JsonSerializable(typeof(ModulesView))]
[JsonSerializable(typeof(IdempotencyState))]
[JsonSerializable(typeof(FindSubject))]
[JsonSerializable(typeof(SubjectView))]
internal sealed partial class OperationsJson : JsonSerializerContext;
