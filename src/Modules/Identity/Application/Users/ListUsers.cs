using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator lists the people with accounts; the newest come first.</summary>
[RequirePermission(IdentityPermissions.ReadUsers)]
public sealed record ListUsers : PageQuery, IQuery<Page<UserDetails>>
{
    internal const string ByEmail = "email";

    internal static readonly Sorts<UserRow> Sorts = new Sorts<UserRow>()
        .Add("createdAt", user => user.CreatedAt)
        .AddUnique(ByEmail, user => user.NormalizedEmail)
        .Default("-createdAt");

    /// <summary>Only people whose e-mail address begins like this, in any case of letters; they come in the order of their addresses.</summary>
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
        RuleFor(q => q.Email).MaximumLength(EmailAddress.MaxLength);
        RuleFor(q => q.Sort).Must(sort => sort is null or ListUsers.ByEmail or "-" + ListUsers.ByEmail)
            .WithMessage("Must be email or -email where people are found by the beginning of their address.")
            .When(q => q.Email is not null);
        RuleFor(q => q.Role).IsRoleName();
    }
}

internal sealed class ListUsersHandler(IUserStore store, ICursorProtector cursors, TimeProvider clock) : IQueryHandler<ListUsers, Page<UserDetails>>
{
    // The last character there is: whatever begins with the prefix sorts between the prefix and the prefix with this.
    private const string Last = "\U0010FFFF";

    public Task<Result<Page<UserDetails>>> Handle(ListUsers query, CancellationToken cancellationToken)
    {
        var users = store.Users;
        if (query.Email?.ToUpperInvariant() is { } from)
        {
            query = query with { Sort = query.Sort ?? ListUsers.ByEmail };
            var to = from + Last;
            users = users.Where(user => user.NormalizedEmail.CompareTo(from) >= 0 && user.NormalizedEmail.CompareTo(to) < 0);
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

        return users.ToPage(ListUsers.Sorts, query, UserDetails.Projection, cursors, cancellationToken);
    }
}
