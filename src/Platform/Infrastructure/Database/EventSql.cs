using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Monolith.Platform.Infrastructure;

/// <summary>What the statements of server databases share: names from the model, values converted as the model stores them.</summary>
internal sealed class EventSql(DbContext context)
{
    private readonly IEntityType delivery = context.Model.FindEntityType(typeof(EventDelivery))
        ?? throw new InvalidOperationException($"{context.GetType().Name} has no table of event deliveries. Call UseEvents() in its OnModelCreating.");

    /// <summary>The table of deliveries, quoted, with its schema.</summary>
    public string Deliveries => context.GetService<ISqlGenerationHelper>().DelimitIdentifier(
        delivery.GetTableName() ?? throw new InvalidOperationException("The deliveries have no table."), delivery.GetSchema());

    /// <summary>The values of a claim as parameters, each under the name of its place in <see cref="DeliveryClaim"/>.</summary>
    public DbParameter[] Parameters(DbCommand command, DeliveryClaim claim) =>
    [
        Parameter(command, "handler", nameof(EventDelivery.Handler), claim.Handler),
        Parameter(command, "lease", nameof(EventDelivery.Lease), claim.Lease),
        Parameter(command, "now", nameof(EventDelivery.DueAt), claim.Now),
        Parameter(command, "until", nameof(EventDelivery.DueAt), claim.Until),
        Plain(command, "limit", claim.Limit),
    ];

    public static DbParameter Plain<T>(DbCommand command, string name, T value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        return parameter;
    }

    private DbParameter Parameter<T>(DbCommand command, string name, string property, T value) =>
        (delivery.FindProperty(property) ?? throw new InvalidOperationException($"{property} is not stored.")).GetRelationalTypeMapping().CreateParameter(command, name, value);
}
