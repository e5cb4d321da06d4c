using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Monolith.Catalog.Infrastructure;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.SqlServer.Tests;

/// <summary>What the engine makes of settings and of the server's answers.</summary>
public sealed class EngineTests
{
    private readonly SqlServerEngine engine = new();

    [Theory]
    [InlineData(2601, "Cannot insert duplicate key row in object 'catalog.slug_claims' with unique index 'ix_slug_claims_slug'. The duplicate key value is (a).", true)]
    [InlineData(2627, "Violation of UNIQUE KEY constraint 'ix_slug_claims_slug'. Cannot insert duplicate key in object 'catalog.slug_claims'. The duplicate key value is (a).", true)]
    [InlineData(2627, "Violation of PRIMARY KEY constraint 'pk_slug_claims'. Cannot insert duplicate key in object 'catalog.slug_claims'. The duplicate key value is (a, b).", false)]
    [InlineData(2601, "Cannot insert duplicate key row in object 'identity.users' with unique index 'ix_slug_claims_slug'. The duplicate key value is (a).", false)]
    [InlineData(2601, "Cannot insert duplicate key row in object 'catalog.slug_claims' with unique index 'other'. The duplicate key value is ('ix_slug_claims_slug').", false)]
    public void A_violation_is_known_by_its_number_and_its_index_by_the_message(int number, string message, bool named)
    {
        using var twin = SqlServerTranslation.Twin(typeof(CatalogDbContext));
        ITableIndex slugs = twin.Model.GetRelationalModel().Tables.SelectMany(table => table.Indexes).Single(index => index.Name == "ix_slug_claims_slug");

        engine.IsUniqueViolation(Failure(number, message)).ShouldBeTrue();
        engine.IsViolationOf(Failure(number, message), slugs).ShouldBe(named);
    }

    [Theory]
    [InlineData(547, "The INSERT statement conflicted with the FOREIGN KEY constraint.")]
    [InlineData(1205, "Transaction was deadlocked.")]
    [InlineData(-2, "Execution Timeout Expired.")]
    public void Other_failures_are_no_violation(int number, string message) => engine.IsUniqueViolation(Failure(number, message)).ShouldBeFalse();

    [Fact]
    public void Without_a_connection_string_the_start_is_refused_and_the_settings_named() =>
        Should.Throw<StartupRefusedException>(() => engine.Configure(new DbContextOptionsBuilder(), new("catalog", new DataFolder("."), "", Durable: true)))
            .Message.ShouldContain("ConnectionStrings__Monolith");

    [Fact]
    public void Messages_come_in_the_language_that_is_read()
    {
        var options = new DbContextOptionsBuilder<CatalogDbContext>();
        engine.Configure(options, new("catalog", new DataFolder("."), "Server=db.example.com;Database=monolith;Language=Deutsch", Durable: true));
        using var context = new CatalogDbContext(options.Options);

        new SqlConnectionStringBuilder(context.Database.GetConnectionString()).CurrentLanguage.ShouldBe("us_english");
    }

    /// <summary>The driver makes its failures itself and lets nobody else.</summary>
    private static SqlException Failure(int number, string message)
    {
        var error = Make(typeof(SqlError), ("infoNumber", number), ("errorMessage", message), ("errorClass", (byte)14));
        var errors = Make(typeof(SqlErrorCollection));
        typeof(SqlErrorCollection).GetMethod("Add", BindingFlags.Instance | BindingFlags.NonPublic).ShouldNotBeNull().Invoke(errors, [error]);
        return (SqlException)typeof(SqlException).GetMethod("CreateException", BindingFlags.Static | BindingFlags.NonPublic, [typeof(SqlErrorCollection), typeof(string)])
            .ShouldNotBeNull().Invoke(null, [errors, "16.0"]).ShouldNotBeNull();
    }

    private static object Make(Type type, params (string Name, object Value)[] values)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).MaxBy(candidate => candidate.GetParameters().Length).ShouldNotBeNull();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            Array.Find(values, value => value.Name == parameter.Name).Value ?? (parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null))]);
    }
}
