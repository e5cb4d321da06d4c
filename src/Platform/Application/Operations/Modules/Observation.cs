namespace Monolith.Platform.Application;

/// <summary>Something that is declared, or was seen, with how often it was seen since the start.</summary>
public sealed record Observation : IExample<Observation>
{
    public static Observation Example { get; } = new() { Kind = ObservedKind.UseCase, Module = "Inquiries", Name = "SubmitInquiry", Count = 12, IsDeclared = true };

    public required ObservedKind Kind { get; init; }

    /// <summary>The module that it belongs to, or that did it.</summary>
    public required string Module { get; init; }

    /// <summary>Its name: a method and a route, a use case, an event, an event and its handler, or two modules as in <c>Inquiries -> Catalog</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How often; 0 for what is declared and was never seen.</summary>
    public required long Count { get; init; }

    /// <summary>Whether the product declares it; what is not declared is an alarm.</summary>
    public required bool IsDeclared { get; init; }
}
