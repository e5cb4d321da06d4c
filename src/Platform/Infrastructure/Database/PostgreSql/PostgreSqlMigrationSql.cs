using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace Monolith.Platform.Infrastructure;

#pragma warning disable EF1001 // The provider's generator has no other constructor.
/// <summary>
/// Writes an index that is built concurrently so that it may be begun again: such a statement has no transaction that would take it back when
/// it is broken off, and what it leaves is an index that answers nothing
/// (https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY).
/// </summary>
internal sealed partial class PostgreSqlMigrationSql(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options)
    : NpgsqlMigrationsSqlGenerator(dependencies, options)
#pragma warning restore EF1001
{
    private const string Concurrently = "Npgsql:CreatedConcurrently";
    private const string Repeatable = "INDEX CONCURRENTLY IF NOT EXISTS ";

    /// <summary>Whether a statement that runs outside of a transaction may be run again.</summary>
    public static bool IsRepeatable(string statement) => statement.Contains(Repeatable, StringComparison.Ordinal);

    /// <summary>Takes repeatable statements out of their conditional blocks, which cannot hold them.</summary>
    public static string Unwrap(string script) => Conditional().Replace(script, "${statement}");

    protected override void Generate(CreateIndexOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        if (operation[Concurrently] is not true)
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }

        var index = Dependencies.SqlGenerationHelper.DelimitIdentifier(operation.Name, operation.Schema);
        var literal = Dependencies.TypeMappingSource.GetMapping(typeof(string)).GenerateSqlLiteral(index);
        builder
            .AppendLine("DO $$BEGIN")
            .AppendLine($"IF EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass({literal}) AND NOT indisvalid) THEN")
            .AppendLine($"    DROP INDEX {index};")
            .AppendLine("END IF;")
            .AppendLine("END$$;");
        EndStatement(builder);

        var plain = new MigrationCommandListBuilder(Dependencies);
        base.Generate(operation, model, plain, terminate);
        foreach (var command in plain.GetCommandList())
        {
            builder.Append(command.CommandText.Replace("INDEX CONCURRENTLY ", Repeatable, StringComparison.Ordinal)).EndCommand(suppressTransaction: true);
        }
    }

    [GeneratedRegex(
        @"DO \$EF\$\s+BEGIN\s+IF NOT EXISTS\([^;]*?\) THEN\s+(?<statement>CREATE (UNIQUE )?INDEX CONCURRENTLY IF NOT EXISTS [^;]+;)\s+END IF;\s+END \$EF\$;",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Conditional();
}
