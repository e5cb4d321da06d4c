using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator lists the people with accounts; the newest come first.</summary>
[RequirePermission(IdentityPermissions.ReadUsers)]
public sealed record ListUsers : PageQuery, IQuery<Page<UserDetails>>
{
    internal static readonly Sorts<UserRow> Sorts = new Sorts<UserRow>()
        .Add("createdAt", user => user.CreatedAt)
        .Default("-createdAt");

    /// <summary>Only the person with this e-mail address, in any case of letters; addresses are encrypted, so that a part of one finds nobody.</summary>
    public string? Email { get; init; }

    /// <summary>Only people whose account is disabled, or is not.</summary>
    public bool? Disabled { get; init; }

    /// <summary>Only people whose sign-in is locked after too many wrong passwords, or is not.</summary>
    public bool? Locked { get; init; }

    /// <summary>Only people with the role of this name.</summary>
    public string? Role { get; init; }
}

internal sealed class ListUsersValidator : AbstractValidator<ListUsers>
{
    public ListUsersValidator()
    {
        Include(new PageRules(ListUsers.Sorts.Names));
        RuleFor(q => q.Email).MaximumLength(EmailAddress.MaxLength).Must(email => email is null || EmailAddress.IsValid(email)).WithMessage("Must be a whole e-mail address.");
        RuleFor(q => q.Role).IsRoleName();
    }
}

internal sealed class ListUsersHandler(IUserStore store, IAccounts accounts, ICursorProtector cursors, TimeProvider clock) : IQueryHandler<ListUsers, Page<UserDetails>>
{
    public async Task<Result<Page<UserDetails>>> Handle(ListUsers query, CancellationToken cancellationToken)
    {
        var users = store.Users;
        if (query.Email is { } email)
        {
            // Nobody's id is empty.
            var id = (await accounts.Find(EmailAddress.From(email), cancellationToken))?.Id ?? Guid.Empty;
            users = users.Where(user => user.Id == id);
        }

        if (query.Disabled is { } disabled)
        {
            users = disabled ? users.Where(user => user.DisabledAt != null) : users.Where(user => user.DisabledAt == null);
        }

        if (query.Locked is { } locked)
        {
            var now = clock.GetUtcNow();
            users = locked
                ? users.Where(user => user.LockedUntil > now)
                : users.Where(user => user.LockedUntil == null || user.LockedUntil <= now);
        }

        if (query.Role is { } role)
        {
            users = store.Holding(users, role);
        }

        return await users.ToPage(ListUsers.Sorts, query, UserDetails.Projection, cursors, cancellationToken);
    }
}
