using FluentValidation;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>
/// An operator erases a person, for good. Their key is destroyed before the answer, and with it everything that is encrypted; what else modules have of
/// them they give up one by one, as the receipts tell. Asking again changes nothing and shows how far it is.
/// </summary>
[RequirePermission(PrivacyPermissions.Erase)]
public sealed record EraseSubject(Guid Id) : ICommand<SubjectView>;

internal sealed class EraseSubjectValidator : AbstractValidator<EraseSubject>
{
    public EraseSubjectValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class EraseSubjectHandler(
    ISubjects subjects, ISealingState sealing, SubjectViews views, IPlatformDb db, ICallerContext callers, TimeProvider clock) : ICommandHandler<EraseSubject, SubjectView>
{
    public async Task<Result<SubjectView>> Handle(EraseSubject command, CancellationToken cancellationToken)
    {
        if (await sealing.IsUnfinished(cancellationToken))
        {
            return PrivacyErrors.EncryptionUnfinished;
        }

        // First the key, in its own database: whoever crashes before the save below asks again, and finds it gone.
        if (await subjects.Erase(command.Id, cancellationToken) is not { } subject)
        {
            return PrivacyErrors.SubjectNotFound;
        }

        if (await db.Erasures.FindAsync([command.Id], cancellationToken) is null)
        {
            var now = clock.GetUtcNow();
            db.Erasures.Add(Erasure.Of(command.Id, now));
            db.AuditLog.Add(AuditEntry.Of(callers.Current, "operations.subject.erased", $"{command.Id}", now));
        }

        return await views.Of(subject, cancellationToken);
    }
}
