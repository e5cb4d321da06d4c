using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>An editor puts a draft or an archived service on offer.</summary>
[RequirePermission(CatalogPermissions.Publish)]
[Invalidates(CatalogTags.Services)]
public sealed record PublishService(Guid Id, long ExpectedVersion) : ICommand<ServiceDetails>;

internal sealed class PublishServiceValidator : AbstractValidator<PublishService>
{
    public PublishServiceValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class PublishServiceHandler(ICatalogDb db, TimeProvider clock) : ICommandHandler<PublishService, ServiceDetails>
{
    public async Task<Result<ServiceDetails>> Handle(PublishService command, CancellationToken cancellationToken)
    {
        var found = await db.Load(command.Id, command.ExpectedVersion, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var published = found.Value.Publish(clock.GetUtcNow());
        return published.IsSuccess ? ServiceDetails.Of(found.Value) : published.Error;
    }
}
