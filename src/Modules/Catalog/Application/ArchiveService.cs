using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>An editor takes a published service off offer.</summary>
[RequirePermission(CatalogPermissions.Publish)]
[Invalidates(CatalogTags.Services)]
public sealed record ArchiveService(Guid Id, long ExpectedVersion) : ICommand<ServiceDetails>;

internal sealed class ArchiveServiceValidator : AbstractValidator<ArchiveService>
{
    public ArchiveServiceValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class ArchiveServiceHandler(ICatalogDb db, TimeProvider clock) : ICommandHandler<ArchiveService, ServiceDetails>
{
    public async Task<Result<ServiceDetails>> Handle(ArchiveService command, CancellationToken cancellationToken)
    {
        var found = await db.Load(command.Id, command.ExpectedVersion, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var archived = found.Value.Archive(clock.GetUtcNow());
        return archived.IsSuccess ? ServiceDetails.Of(found.Value) : archived.Error;
    }
}
