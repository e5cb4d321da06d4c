using Monolith.Platform.Infrastructure;

namespace Monolith.OrdersX.Infrastructure;

internal class OrdersXDatabase : Database
{
    private const string Notes = "SELECT note FROM parcels WHERE id = $1";

    public const int Limit = 100;

    public static void Open() => Console.WriteLine(Notes);
}

internal interface IOrdersXStore;

[AttributeUsage(AttributeTargets.All)]
internal sealed class OrdersXStoredAttribute(Type type) : Attribute
{
    public Type Type => type;
}

internal sealed class OrdersXDatabaseException : Exception;
