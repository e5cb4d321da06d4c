using Monolith.Testing;

namespace Monolith.Host.Tests;

/// <summary>The product over tables of 100,000 rows.</summary>
public sealed class PlannedApp : IAsyncLifetime
{
    private const int Rows = 100_000;

    /// <summary>Whether the tests run on the server whose plans are read.</summary>
    public static bool HasPlans => TestDatabase.Provider is "PostgreSql";

    public ListeningApp App { get; } = new();

    /// <summary>The tables that hold so many rows.</summary>
    public IReadOnlySet<string> Large { get; private set; } = new HashSet<string>();

    public async Task InitializeAsync()
    {
        if (HasPlans)
        {
            Large = await App.FillTables(Rows);
        }
    }

    public async Task DisposeAsync() => await App.DisposeAsync();
}
