using FluentValidation;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>An operator finds the identifier of a person by their e-mail address, which is compared by its keyed hash; that somebody looked is audited.</summary>
/// <param name="Email">The address.</param>
[RequirePermission(PrivacyPermissions.Read)]
public sealed record FindSubject(string Email) : ICommand<SubjectView>, IExample<FindSubject>
{
    public static FindSubject Example { get; } = new("ada@example.com");
}

internal sealed class FindSubjectValidator : AbstractValidator<FindSubject>
{
    public FindSubjectValidator() =>
        RuleFor(c => c.Email).NotEmpty().MaximumLength(EmailAddress.MaxLength).Must(email => EmailAddress.IsValid(email)).WithMessage("Must be an e-mail address.");
}

internal sealed class FindSubjectHandler(ISubjects subjects, SubjectViews views, IPlatformDb db, ICallerContext callers, TimeProvider clock)
    : ICommandHandler<FindSubject, SubjectView>
{
    public async Task<Result<SubjectView>> Handle(FindSubject command, CancellationToken cancellationToken)
    {
        if (await subjects.Find(EmailAddress.From(command.Email), cancellationToken) is not { } id || await subjects.Get(id, cancellationToken) is not { } subject)
        {
            return PrivacyErrors.SubjectNotFound;
        }

        db.AuditLog.Add(AuditEntry.Of(callers.Current, "operations.subject.found", $"{id}", clock.GetUtcNow()));
        return await views.Of(subject, cancellationToken);
    }
}
