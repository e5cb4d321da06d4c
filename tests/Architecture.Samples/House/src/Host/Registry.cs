namespace Monolith.Host;

internal sealed class Registry
{
    public void Add<TApi, TInfrastructure>() => _ = (typeof(TApi), typeof(TInfrastructure));
}
