namespace Monolith.Platform.Application;

/// <summary>Something that callers read or write, with a sample for the documents; a test holds samples of commands against their validators.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IExample<TSelf>
    where TSelf : IExample<TSelf>
{
    static abstract TSelf Example { get; }
}
