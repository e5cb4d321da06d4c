using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An auditor reads who changed what; the newest entries come first.</summary>
[RequirePermission(IdentityPermissions.ReadAuditLog)]
public sealed record ListAuditLog : PageQuery, IQuery<Page<AuditRecord>>
{
    // Identifiers grow with time, so each index that ends in one follows this order whatever is filtered.
    internal static readonly Sorts<AuditEntry> Sorts = new Sorts<AuditEntry>().AddUnique("at", entry => entry.Id).Default("-at");

    /// <summary>Only what this party did, by its id.</summary>
    public string? Actor { get; init; }

    /// <summary>Only entries of this action, such as <c>identity.user.disabled</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Only what was done to this, by its id.</summary>
    public string? Subject { get; init; }
}

internal sealed class ListAuditLogValidator : AbstractValidator<ListAuditLog>
{
    public ListAuditLogValidator()
    {
        Include(new PageRules(ListAuditLog.Sorts.Names));
        RuleFor(q => q.Actor).MaximumLength(AuditEntry.MaxPartyLength);
        RuleFor(q => q.Action).MaximumLength(AuditEntry.MaxNameLength);
        RuleFor(q => q.Subject).MaximumLength(AuditEntry.MaxPartyLength);
    }
}

internal sealed class ListAuditLogHandler(IIdentityDb db, ICursorProtector cursors) : IQueryHandler<ListAuditLog, Page<AuditRecord>>
{
    public Task<Result<Page<AuditRecord>>> Handle(ListAuditLog query, CancellationToken cancellationToken)
    {
        var entries = db.AuditLog.AsNoTracking();
        if (query.Actor is { } actor)
        {
            entries = entries.Where(entry => entry.Actor == actor);
        }

        if (query.Action is { } action)
        {
            entries = entries.Where(entry => entry.Action == action);
        }

        if (query.Subject is { } subject)
        {
            entries = entries.Where(entry => entry.Subject == subject);
        }

        return entries.ToPage(ListAuditLog.Sorts, query, AuditRecord.Projection, cursors, cancellationToken);
    }
}
