namespace Monolith.Host;

/// <summary>Collects the modules.</summary>
public sealed class Registry
{
    public void Add<TApi, TInfrastructure>() => _ = (typeof(TApi), typeof(TInfrastructure));
}
