using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Monolith.Testing;

/// <summary>The language of SQL Server 2022, as its vendor's own parser knows it.</summary>
public static class SqlServerDialect
{
    /// <summary>The statements of a text.</summary>
    /// <exception cref="SqlServerException">The text is not in the language.</exception>
    public static IReadOnlyList<TSqlStatement> Parse(string text)
    {
        using var reader = new StringReader(text);
        var script = new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        if (errors.Count > 0)
        {
            throw new SqlServerException($"{string.Join("; ", errors.Select(error => $"line {error.Line}: {error.Message}"))}\n{text}");
        }

        return [.. ((TSqlScript)script).Batches.SelectMany(batch => batch.Statements)];
    }
}
