namespace Monolith.Testing;

/// <summary>What SQL Server would not understand or not find.</summary>
public sealed class SqlServerException : Exception
{
    public SqlServerException()
    {
    }

    public SqlServerException(string message)
        : base(message)
    {
    }

    public SqlServerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
