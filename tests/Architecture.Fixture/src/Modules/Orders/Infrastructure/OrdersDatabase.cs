using Monolith.Platform.Infrastructure;

namespace Monolith.Orders.Infrastructure;

/// <summary>Is public beside the entry type.</summary>
public class OrdersDatabase : Database
{
    public static void Open() => Console.Beep();
}

internal interface IStore;

internal sealed class OrdersDatabaseException : Exception;

/// <summary>The entry type.</summary>
public sealed class OrdersInfrastructure;
