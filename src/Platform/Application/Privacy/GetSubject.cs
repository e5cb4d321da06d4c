using FluentValidation;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>An operator sees how far the erasure of a person is, module by module.</summary>
[RequirePermission(PrivacyPermissions.Read)]
public sealed record GetSubject(Guid Id) : IQuery<SubjectView>;

internal sealed class GetSubjectValidator : AbstractValidator<GetSubject>
{
    public GetSubjectValidator() => RuleFor(q => q.Id).NotEmpty();
}

internal sealed class GetSubjectHandler(ISubjects subjects, SubjectViews views) : IQueryHandler<GetSubject, SubjectView>
{
    public async Task<Result<SubjectView>> Handle(GetSubject query, CancellationToken cancellationToken) =>
        await subjects.Get(query.Id, cancellationToken) is { } subject ? await views.Of(subject, cancellationToken) : PrivacyErrors.SubjectNotFound;
}
