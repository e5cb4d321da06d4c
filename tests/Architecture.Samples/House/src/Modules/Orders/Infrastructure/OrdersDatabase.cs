using Monolith.Platform.Infrastructure;

namespace Monolith.Orders.Infrastructure;

internal class OrdersDatabase : Database
{
    private const string Notes = "SELECT note FROM orders WHERE id = $1";

    public const int Limit = 100;

    public static void Open() => Console.WriteLine(Notes);
}

internal interface IOrdersStore;

[AttributeUsage(AttributeTargets.All)]
internal sealed class OrdersStoredAttribute(Type type) : Attribute
{
    public Type Type => type;
}

internal sealed class OrdersDatabaseException : Exception;
