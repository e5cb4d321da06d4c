using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Monolith.Testing;

namespace Monolith.SqlServer.Tests;

/// <summary>Statements as programs send them, held against the tables that the migrations make.</summary>
internal static partial class Statements
{
    /// <summary>What SQL Server would not find in the database of all modules, of each statement; its own catalogue and procedures are not looked up.</summary>
    public static IReadOnlyList<string> Faults(IEnumerable<string> texts) =>
    [
        .. DatabaseModel.Faults([.. SchemaTests.Migrated().Script(), .. texts.Select(Procedure)])
            .Where(fault => !fault.Contains("[sys].", StringComparison.Ordinal) && !fault.Contains("[dbo].[sp_", StringComparison.Ordinal)),
    ];

    /// <summary>A procedure holds any statement, and its names are looked up; what the statement leaves open becomes its parameters.</summary>
    private static string Procedure(string text, int number)
    {
        var statement = Placeholder().Replace(text, "@p${number}");
        var variables = new Variables();
        SqlServerDialect.Parse(statement).ToList().ForEach(parsed => parsed.Accept(variables));
        return $"CREATE PROCEDURE [dbo].[statement_{number}] {string.Join(", ", variables.Open.Select(name => $"{name} nvarchar(max)"))} AS {statement}";
    }

    /// <summary>Entity Framework writes a parameter as its number in braces.</summary>
    [GeneratedRegex(@"\{(?<number>\d+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    private sealed class Variables : TSqlFragmentVisitor
    {
        private readonly HashSet<string> used = new(StringComparer.Ordinal);
        private readonly HashSet<VariableReference> named = [];
        private readonly HashSet<string> declared = new(StringComparer.Ordinal);

        public IEnumerable<string> Open => used.Except(declared, StringComparer.Ordinal);

        public override void Visit(ExecuteParameter node)
        {
            if (node.Variable is { } name)
            {
                named.Add(name);
            }
        }

        public override void Visit(VariableReference node)
        {
            if (!named.Contains(node))
            {
                used.Add(node.Name);
            }
        }

        public override void Visit(DeclareVariableElement node) => declared.Add(node.VariableName.Value);
    }
}
