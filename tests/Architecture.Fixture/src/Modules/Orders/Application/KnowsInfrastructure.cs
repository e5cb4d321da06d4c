using Monolith.Orders.Infrastructure;

namespace Monolith.Orders.Application;

internal sealed class OnlyInAnAsyncLambda
{
    public static Func<Task> Handle(int times) => async () =>
    {
        await Task.Delay(times);
        OrdersDatabase.Open();
    };
}

internal sealed class OnlyInALocalFunction
{
    public static void Handle()
    {
        Open();

        static void Open() => OrdersDatabase.Open();
    }
}

internal sealed class OnlyInAnAsyncMethod
{
    public static async Task Handle()
    {
        await Task.Yield();
        OrdersDatabase.Open();
    }
}

internal sealed class OnlyInAnIterator
{
    public static IEnumerable<int> Handle()
    {
        yield return 1;
        OrdersDatabase.Open();
    }
}

internal sealed class OnlyAsAGenericArgument
{
    public IReadOnlyDictionary<string, List<OrdersDatabase?[]>> Cache => throw new NotSupportedException();
}

internal sealed class OnlyAsATypeArgumentOfACall
{
    public static void Handle() => Array.Empty<OrdersDatabase>();
}

[Marked(typeof(OrdersDatabase))]
internal sealed class OnlyInAnAttribute;

internal sealed class OnlyAsTheBaseClass : OrdersDatabase;

internal sealed class OnlyAsAConstraint
{
    public static void Handle<T>(T value)
        where T : OrdersDatabase => _ = value;
}

internal sealed class OnlyAsAnInterface : IStore;

internal sealed class OnlyCaught
{
    public static void Handle()
    {
        try
        {
            Console.Beep();
        }
        catch (OrdersDatabaseException)
        {
            Console.Beep();
        }
    }
}

[AttributeUsage(AttributeTargets.All)]
internal sealed class MarkedAttribute(Type type) : Attribute
{
    public Type Type => type;
}
