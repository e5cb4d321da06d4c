// plain, in src/Modules/Orders/Application: a use case with a connection
namespace Monolith.Orders.Application;

internal static class Connects
{
    public static string Name(System.Data.Common.DbConnection connection) => connection.Database; // violates
}
