using System.Text;

namespace Monolith.Platform.Application;

/// <summary>Writes all that an answer may depend on of its caller, into the key under which it is kept.</summary>
internal static class CallerKey
{
    public static void Write(Caller caller, StringBuilder key)
    {
        QueryMembers.Append(key, caller.Kind.ToString());
        QueryMembers.Append(key, caller.Id);
        QueryMembers.Append(key, caller.ClientId);
        QueryMembers.Append(key, caller.SessionId?.ToString());
        QueryMembers.Append(key, string.Join(' ', caller.Roles.Order(StringComparer.Ordinal)));
        QueryMembers.Append(key, string.Join(' ', caller.Scopes.Order(StringComparer.Ordinal)));
    }
}
