using System.Data.Common;

namespace Monolith.Platform.Infrastructure;

/// <summary>Where one module's database is, and how safe its writes must be.</summary>
/// <param name="Name">The module's database, lower case.</param>
/// <param name="Folder">The folder of embedded databases.</param>
/// <param name="ConnectionString">The way to the server; empty for embedded databases.</param>
/// <param name="Durable">Whether a commit must survive a loss of power, not only of the process.</param>
internal sealed record DatabaseLocation(string Name, DataFolder Folder, string ConnectionString, bool Durable)
{
    /// <summary>How many connections there may be to a server; null for what the connection string says.</summary>
    public int? MaxConnections { get; init; }

    /// <summary>How long a replica may take to connect; null for a primary, which takes as long as the connection string says.</summary>
    public TimeSpan? Patience { get; init; }

    private string Settings => Patience is null
        ? $"ConnectionStrings__Monolith, or ConnectionStrings__{Name}"
        : $"ConnectionStrings__MonolithReplica, or ConnectionStrings__{Name}Replica";

    /// <summary>The connection string as its driver understands it.</summary>
    /// <exception cref="StartupRefusedException">The driver does not; the message says which setting to correct.</exception>
    public T Read<T>(Func<string, T> read)
        where T : DbConnectionStringBuilder
    {
        try
        {
            return read(ConnectionString);
        }
        catch (ArgumentException exception)
        {
            throw new StartupRefusedException(
                [$"The connection string of {Name} is not understood: {exception.Message}. Correct {Settings}."], exception);
        }
    }
}
