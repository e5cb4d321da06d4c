namespace Monolith.Platform.Application;

/// <summary>An error that callers can get and branch on.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Status">The HTTP status that goes with it.</param>
/// <param name="Title">What it says, in a few words.</param>
public sealed record MappedError(string Code, int Status, string Title) : IExample<MappedError>
{
    public static MappedError Example { get; } = new("inquiries.service-not-found", 404, "No such service");
}
