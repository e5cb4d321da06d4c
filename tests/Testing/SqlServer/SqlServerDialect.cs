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

    /// <summary>As <see cref="Parse"/>, without what a server refuses in a text that is well-formed.</summary>
    /// <exception cref="SqlServerException">The text is not in the language, or compares texts of different collations.</exception>
    public static IReadOnlyList<TSqlStatement> ParseQuery(string text)
    {
        var statements = Parse(text);
        var unpacked = new UnpackedTexts();
        statements.ToList().ForEach(statement => statement.Accept(unpacked));
        return unpacked.Found
            ? throw new SqlServerException($"Texts from OPENJSON have the database's collation and compare with no column; hand the collection over as parameters (EF.MultipleParameters).\n{text}")
            : statements;
    }

    private sealed class UnpackedTexts : TSqlFragmentVisitor
    {
        public bool Found { get; private set; }

        public override void Visit(SchemaDeclarationItemOpenjson node) => Found |= node.ColumnDefinition is
        {
            Collation: null, DataType: SqlDataTypeReference
            {
                SqlDataTypeOption: SqlDataTypeOption.NVarChar,
            }
        };
    }
}
