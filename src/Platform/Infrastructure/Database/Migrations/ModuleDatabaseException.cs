namespace Monolith.Platform.Infrastructure;

/// <summary>The database of a module cannot be reached, or refused what it was asked.</summary>
public sealed class ModuleDatabaseException(string module, Exception innerException)
    : Exception($"The database of {module}: {innerException.Message}", innerException)
{
    /// <summary>The module's name, lower case.</summary>
    public string Module => module;
}
