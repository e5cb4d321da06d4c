using System.Security.Claims;

namespace Monolith.Platform.Application;

/// <summary>How a caller travels in the claims of a validated access token: the OAuth server writes what the edge reads.</summary>
public static class CallerClaims
{
    public const string Subject = "sub";
    public const string ClientId = "client_id";
    public const string Scope = "scope";
    public const string Role = "role";

    /// <summary>Tells programs from people, so that a client cannot pass for the user of the same id.</summary>
    public const string Kind = "caller_kind";
    public const string Client = "client";
    public const string User = "user";

    /// <summary>The caller of whom the claims speak; nobody unless they name a subject and its kind.</summary>
    public static Caller ToCaller(this ClaimsPrincipal principal)
    {
        // The product itself never comes with a token, so the claims cannot say that.
        var kind = principal.FindFirst(Kind)?.Value switch
        {
            Client => CallerKind.Client,
            User => CallerKind.User,
            _ => CallerKind.Anonymous,
        };
        return kind is CallerKind.Anonymous || principal.FindFirst(Subject)?.Value is not { Length: > 0 } subject
            ? Caller.Anonymous
            : new Caller(kind, subject)
            {
                ClientId = principal.FindFirst(ClientId)?.Value ?? "",
                Roles = [.. principal.FindAll(Role).Select(claim => claim.Value)],
                Scopes = principal.FindAll(Scope).SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal),
            };
    }
}
