using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Monolith.Testing;

/// <summary>Lets contexts believe that they have a connection.</summary>
internal sealed class SuppressedConnection : DbConnectionInterceptor
{
    public static readonly SuppressedConnection Instance = new();

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();
}
