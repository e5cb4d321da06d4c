// near miss, in src/Modules/Orders/Api: results have a Map, too
namespace Monolith.Orders.Api;

internal sealed class Mappable
{
    public T Map<T>(Func<Mappable, T> map) => map(this);

    public string Name() => Map(value => value.ToString() ?? "");
}
