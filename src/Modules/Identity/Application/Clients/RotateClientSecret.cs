using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator gives an application a new secret, told this once; the old one is refused from then on.</summary>
[RequirePermission(IdentityPermissions.WriteClients)]
public sealed record RotateClientSecret(Guid Id, long ExpectedVersion) : ICommand<ClientWithSecret>;

internal sealed class RotateClientSecretValidator : AbstractValidator<RotateClientSecret>
{
    public RotateClientSecretValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class RotateClientSecretHandler(IClientStore store, GrantRule grants, IIdentityDb db, ICallerContext callers, TimeProvider clock)
    : ICommandHandler<RotateClientSecret, ClientWithSecret>
{
    public async Task<Result<ClientWithSecret>> Handle(RotateClientSecret command, CancellationToken cancellationToken)
    {
        var found = await store.Find(command.Id, command.ExpectedVersion, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        if (found.Value.Kind is ClientKind.Public)
        {
            return IdentityErrors.ClientHasNoSecret;
        }

        // Whoever learns the secret can do what the client can.
        if (await grants.Check(found.Value.Permissions, cancellationToken) is { } refused)
        {
            return refused;
        }

        var client = found.Value with { Version = found.Value.Version + 1 };
        var secret = NewSecret.Create();
        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.client.secret_rotated", client.ClientId, clock.GetUtcNow()));
        return await store.Replace(client, secret, cancellationToken) is { } stale ? stale : new ClientWithSecret(client, secret);
    }
}
