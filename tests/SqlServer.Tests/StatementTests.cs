using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.SqlServer.Tests;

/// <summary>Statements written by hand for SQL Server are in its language and name what is there.</summary>
public sealed class StatementTests
{
    [Fact]
    public void Every_statement_written_by_hand_finds_its_names()
    {
        var statements = Directory.GetFiles(AppContext.BaseDirectory, "Monolith.*.Infrastructure.dll")
            .SelectMany(file => System.Reflection.Assembly.LoadFrom(file).GetTypes())
            .Where(type => type is { IsInterface: false } && type.IsAssignableTo(typeof(ISqlServerStatements)))
            .SelectMany(type => (IEnumerable<string>?)type.GetProperty(nameof(ISqlServerStatements.Statements))?.GetValue(null) ?? throw new InvalidOperationException($"{type.Name} shows no statements."))
            .ToList();

        statements.ShouldContain(statement => statement.Contains("[search_text] LIKE {0} AND [search_text] LIKE {1}", StringComparison.Ordinal));
        Statements.Faults(statements).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SELECT [id] AS [Value] FROM [catalog].[services] WHERE [planted] LIKE {0}")]
    [InlineData("UPDATE [catalog].[planted] SET [name] = @name")]
    [InlineData("UPDATE TOP (@batch) s SET s.[name] = @name OUTPUT inserted.[planted] FROM [catalog].[services] s WITH (UPDLOCK, READPAST, ROWLOCK)")]
    public void A_name_that_is_not_there_is_found(string planted) => Statements.Faults([planted]).ShouldNotBeEmpty();

    [Theory]
    [InlineData("SELECT [id] FROM [catalog].[services] LIMIT 1")]
    [InlineData("SELECT [id] FROM [catalog].[services] FOR UPDATE SKIP LOCKED")]
    public void A_statement_of_another_product_is_found(string planted) => Should.Throw<SqlServerException>(() => Statements.Faults([planted]));
}
