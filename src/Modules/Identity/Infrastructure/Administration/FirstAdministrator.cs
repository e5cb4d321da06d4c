using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Monolith.Identity.Application;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Infrastructure;

internal sealed class FirstAdministrator(IdentityDbContext db, IBlindIndex index, AdministratorRole administrators, IConfiguration configuration, TimeProvider clock)
    : IFirstAdministrator
{
    /// <summary>The setting that names the e-mail address of who shall become administrator while there is none.</summary>
    public const string Setting = "Identity:FirstAdministrator";

    public async Task Appoint(Guid userId, EmailAddress email, CancellationToken cancellationToken)
    {
        if (Named() != email)
        {
            return;
        }

        var role = await administrators.Ensure(cancellationToken);
        if (await administrators.IsHeld(role, cancellationToken))
        {
            return;
        }

        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = userId, RoleId = role.Id });
        db.AuditLog.Add(AuditEntry.Of(
            Caller.System("first-administrator"), "identity.user.roles_changed", userId.ToString(), clock.GetUtcNow(), "+" + Role.Administrator));
    }

    /// <summary>Appoints a person who had proven the address before the operator named it.</summary>
    public async Task AppointKnown(CancellationToken cancellationToken)
    {
        if (Named() is { } email
            && await (await db.Users.With(email, index, cancellationToken)).SingleOrDefaultAsync(user => user.EmailConfirmed, cancellationToken) is { } user)
        {
            await Appoint(user.Id, email, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private EmailAddress? Named() => configuration[Setting] is { Length: > 0 } text ? EmailAddress.From(text) : null;
}
