namespace Monolith.Platform.Application;

/// <summary>A type that a module shows the others.</summary>
/// <param name="Name">The type.</param>
/// <param name="Members">What it says, each as type and name.</param>
public sealed record MappedContract(string Name, IReadOnlyList<string> Members) : IExample<MappedContract>
{
    public static MappedContract Example { get; } = new("ServicePublished", ["Guid ServiceId", "String Name", "String Slug"]);
}
