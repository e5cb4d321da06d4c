using Monolith.Platform.Application;

namespace Monolith.Identity.Application;

/// <summary>What callers may be allowed to do with people, roles, clients and the audit log.</summary>
public sealed class IdentityPermissions : IPermissionSource
{
    public const string ReadUsers = "identity.users.read";

    public const string WriteUsers = "identity.users.write";

    public const string ReadRoles = "identity.roles.read";

    public const string WriteRoles = "identity.roles.write";

    public const string ReadClients = "identity.clients.read";

    public const string WriteClients = "identity.clients.write";

    public const string ReadAuditLog = "identity.audit.read";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(ReadUsers, "See everybody who has an account, with their e-mail addresses."),
        new(WriteUsers, "Disable, unlock and sign out people, and give them roles."),
        new(ReadRoles, "See the roles and the permissions they are made of."),
        new(WriteRoles, "Create and change roles, and so decide what anybody may do."),
        new(ReadClients, "See the applications that may use the API."),
        new(WriteClients, "Register and change applications that may use the API, and renew their secrets."),
        new(ReadAuditLog, "See who changed what among people, roles and applications."),
    ];
}
