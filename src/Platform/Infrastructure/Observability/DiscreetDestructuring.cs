using System.Diagnostics.CodeAnalysis;
using Serilog.Core;
using Serilog.Events;

namespace Monolith.Platform.Infrastructure;

/// <summary>Never takes the product's own objects apart into a log event: commands, aggregates and addresses hold personal data. Log chosen values by name.</summary>
internal sealed class DiscreetDestructuring : IDestructuringPolicy
{
    public bool TryDestructure(object value, ILogEventPropertyValueFactory propertyValueFactory, [NotNullWhen(true)] out LogEventPropertyValue? result)
    {
        var type = value.GetType();
        result = type.Namespace?.StartsWith("Monolith.", StringComparison.Ordinal) is true && !type.IsEnum ? new ScalarValue($"({type.Name})") : null;
        return result is not null;
    }
}
