using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator deletes an application; all its tokens end at once, and so do the consents that people gave it.</summary>
[RequirePermission(IdentityPermissions.WriteClients)]
public sealed record DeleteClient(Guid Id, long ExpectedVersion) : ICommand<Done>;

internal sealed class DeleteClientValidator : AbstractValidator<DeleteClient>
{
    public DeleteClientValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class DeleteClientHandler(IClientStore store, IIdentityDb db, ICallerContext callers, TimeProvider clock) : ICommandHandler<DeleteClient, Done>
{
    public async Task<Result<Done>> Handle(DeleteClient command, CancellationToken cancellationToken)
    {
        var found = await store.Find(command.Id, command.ExpectedVersion, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.client.deleted", found.Value.ClientId, clock.GetUtcNow()));
        return await store.Remove(found.Value, cancellationToken) is { } stale ? stale : Done.Value;
    }
}
