namespace Monolith.Platform.Application;

/// <summary>A module that uses another's contracts.</summary>
/// <param name="From">The module, such as <c>Inquiries</c>.</param>
/// <param name="To">The contracts, such as <c>Catalog.Contracts</c>.</param>
public sealed record ModuleEdge(string From, string To)
{
    /// <summary>As it is written in decisions: <c>Inquiries -> Catalog.Contracts</c>.</summary>
    public override string ToString() => $"{From} -> {To}";
}
