using System.Text.Json.Serialization;
using Monolith.Identity.Application;

namespace Monolith.Identity.Api;

[JsonSerializable(typeof(Me))]
internal sealed partial class IdentityJson : JsonSerializerContext;
