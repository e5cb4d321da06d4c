using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>An editor throws a draft away; its slugs stay taken.</summary>
[RequirePermission(CatalogPermissions.Write)]
public sealed record DeleteDraft(Guid Id, long ExpectedVersion) : ICommand<Done>;

internal sealed class DeleteDraftValidator : AbstractValidator<DeleteDraft>
{
    public DeleteDraftValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class DeleteDraftHandler(ICatalogDb db) : ICommandHandler<DeleteDraft, Done>
{
    public async Task<Result<Done>> Handle(DeleteDraft command, CancellationToken cancellationToken)
    {
        var found = await db.Load(command.Id, command.ExpectedVersion, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var deleted = found.Value.Delete();
        if (!deleted.IsSuccess)
        {
            return deleted.Error;
        }

        db.Services.Remove(found.Value);
        return Done.Value;
    }
}
