using FluentValidation;

namespace Monolith.Platform.Application;

/// <summary>The limits of what names deliveries.</summary>
internal static class DeliveryRules
{
    public static void IsHandlerName<T>(this IRuleBuilder<T, string?> rule) => rule.MaximumLength(EventHandlerAttribute.MaxNameLength);

    public static void IsEventName<T>(this IRuleBuilder<T, string?> rule) => rule.MaximumLength(EventType.MaxNameLength);
}
