using System.Globalization;
using Monolith.Platform.Application;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>A delivery as people read it.</summary>
internal static class DeliveryLine
{
    public static void Show(DeliveryView delivery)
    {
        var colour = delivery.Status switch
        {
            DeliveryStatus.Completed => "green",
            DeliveryStatus.Dead => "red",
            _ => "yellow",
        };
        Terminal.Out.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{delivery.EventId}  [{colour}]{delivery.Status.ToString().ToLowerInvariant()}[/]  {delivery.OccurredAt.ToString("u", CultureInfo.InvariantCulture)}  {delivery.Event} -> {delivery.Handler}, attempt {delivery.Attempts}");
        if (delivery.LastError is { } error)
        {
            Terminal.Out.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {error.ReplaceLineEndings(" ")}");
        }
    }
}
