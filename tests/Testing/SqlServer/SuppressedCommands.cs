using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Monolith.Testing;

/// <summary>Ends each command with its text where it would be sent.</summary>
internal sealed class SuppressedCommands : DbCommandInterceptor
{
    public static readonly SuppressedCommands Instance = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        throw new SuppressedCommandException(command.CommandText);

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        throw new SuppressedCommandException(command.CommandText);
}
