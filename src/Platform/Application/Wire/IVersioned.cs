namespace Monolith.Platform.Application;

/// <summary>A read model of one aggregate; its version becomes the entity tag that a later write must name.</summary>
public interface IVersioned
{
    long Version { get; }
}
