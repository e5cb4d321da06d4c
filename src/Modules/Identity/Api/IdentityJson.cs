using System.Text.Json.Serialization;
using Monolith.Identity.Application;
using Monolith.Platform.Application;

namespace Monolith.Identity.Api;

[JsonSerializable(typeof(Me))]
[JsonSerializable(typeof(ListUsers))]
[JsonSerializable(typeof(SetUserRoles))]
[JsonSerializable(typeof(UserDetails))]
[JsonSerializable(typeof(Page<UserDetails>))]
[JsonSerializable(typeof(Page<PermissionDetails>))]
[JsonSerializable(typeof(ListRoles))]
[JsonSerializable(typeof(CreateRole))]
[JsonSerializable(typeof(ChangeRole))]
[JsonSerializable(typeof(RoleDetails))]
[JsonSerializable(typeof(Page<RoleDetails>))]
[JsonSerializable(typeof(ListClients))]
[JsonSerializable(typeof(RegisterClient))]
[JsonSerializable(typeof(ChangeClient))]
[JsonSerializable(typeof(ClientDetails))]
[JsonSerializable(typeof(ClientWithSecret))]
[JsonSerializable(typeof(Page<ClientDetails>))]
[JsonSerializable(typeof(ListAuditLog))]
[JsonSerializable(typeof(Page<AuditRecord>))]
internal sealed partial class IdentityJson : JsonSerializerContext;
