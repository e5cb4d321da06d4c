using System.Globalization;

namespace Monolith.Platform.Api;

/// <summary>A version of the API: a segment of every path, a header of every answer, and one day an end.</summary>
/// <param name="Number">The major version.</param>
public sealed record ApiVersion(int Number)
{
    public string Name { get; } = Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What all its paths begin with.</summary>
    public string Prefix { get; } = string.Create(CultureInfo.InvariantCulture, $"/api/v{Number}");

    /// <summary>When and how it ends; null for a version that is not deprecated.</summary>
    public Retirement? Retirement { get; init; }
}
