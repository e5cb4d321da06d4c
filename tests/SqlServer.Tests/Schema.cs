using Microsoft.SqlServer.TransactSql.ScriptDom;
using Monolith.Testing;

namespace Monolith.SqlServer.Tests;

/// <summary>
/// The tables that statements have made so far, each statement held against those before it. Only kinds of statements that migrations need
/// are known; any other is refused until somebody has thought about it.
/// </summary>
internal sealed class Schema
{
    private readonly HashSet<string> schemas = new(StringComparer.Ordinal) { "dbo" };
    private readonly Dictionary<string, CreateTableStatement> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CreateIndexStatement> indexes = new(StringComparer.Ordinal);

    /// <summary>The columns of each table, by its full name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tables => tables.ToDictionary(
        table => table.Key, table => (IReadOnlyList<string>)[.. ColumnsOf(table.Value)], StringComparer.Ordinal);

    /// <exception cref="SqlServerException">A statement is no T-SQL, of an unknown kind, or names what is not there.</exception>
    public Schema Apply(IEnumerable<string> texts)
    {
        foreach (var statement in texts.SelectMany(SqlServerDialect.Parse))
        {
            Apply(statement);
        }

        return this;
    }

    /// <summary>The statements that make the same tables from nothing.</summary>
    public IReadOnlyList<string> Script()
    {
        var generator = new Sql160ScriptGenerator();
        return
        [
            .. schemas.Where(schema => schema != "dbo").Select(schema => $"CREATE SCHEMA [{schema}]"),
            .. tables.Values.Cast<TSqlStatement>().Concat(indexes.Values).Select(statement =>
            {
                generator.GenerateScript(statement, out var text);
                return text;
            }),
        ];
    }

    private void Apply(TSqlStatement statement)
    {
        switch (statement)
        {
            case CreateSchemaStatement create:
                schemas.Add(create.Name.Value);
                break;
            case CreateTableStatement create:
                Create(create);
                break;
            case DropTableStatement drop:
                drop.Objects.ToList().ForEach(Drop);
                break;
            case AlterTableAddTableElementStatement add:
                Add(add);
                break;
            case AlterTableAlterColumnStatement alter:
                Alter(alter);
                break;
            case AlterTableDropTableElementStatement drop:
                Drop(drop);
                break;
            case CreateIndexStatement create:
                Create(create);
                break;
            case DropIndexStatement drop:
                foreach (var clause in drop.DropIndexClauses.Cast<DropIndexClause>())
                {
                    Expect(indexes.Remove($"{NameOf(clause.Object)}.{clause.Index.Value}"), $"There is no index {clause.Index.Value} on {NameOf(clause.Object)}.");
                }

                break;
            case InsertStatement or UpdateStatement or DeleteStatement:
                ExpectNames(statement);
                break;
            case IfStatement { ElseStatement: null } condition:
                Apply(condition.ThenStatement);
                break;
            case BeginEndBlockStatement block:
                block.StatementList.Statements.ToList().ForEach(Apply);
                break;
            case ExecuteStatement { ExecuteSpecification.ExecutableEntity: ExecutableStringList text }:
                Execute(text);
                break;
            case ExecuteStatement { ExecuteSpecification.ExecutableEntity: ExecutableProcedureReference { ProcedureReference.ProcedureReference.Name.BaseIdentifier.Value: "sp_rename" } rename }:
                Rename([.. rename.Parameters.Select(parameter => parameter.ParameterValue).OfType<StringLiteral>().Select(literal => literal.Value)]);
                break;
            case DeclareVariableStatement or SelectStatement when ReadsOnlyTheCatalogue(statement):
                break;
            default:
                throw new SqlServerException($"A migration may not hold a {statement.GetType().Name}.");
        }
    }

    private void Create(CreateTableStatement create)
    {
        var name = NameOf(create.SchemaObjectName);
        Expect(schemas.Contains(create.SchemaObjectName.SchemaIdentifier.Value), $"There is no schema for {name}.");
        Expect(tables.TryAdd(name, create), $"There is a table {name} already.");
        ExpectKnown(create.Definition, create);
    }

    private void Drop(SchemaObjectName table)
    {
        var name = NameOf(table);
        Expect(tables.Remove(name), $"There is no table {name}.");
        Expect(!tables.Values.SelectMany(other => ForeignKeysOf(other.Definition)).Any(key => NameOf(key.ReferenceTableName) == name), $"The table {name} is referenced.");
        foreach (var index in indexes.Keys.Where(index => index.StartsWith($"{name}.", StringComparison.Ordinal)).ToList())
        {
            indexes.Remove(index);
        }
    }

    private void Add(AlterTableAddTableElementStatement add)
    {
        var table = Table(add.SchemaObjectName);
        foreach (var column in add.Definition.ColumnDefinitions)
        {
            Expect(!ColumnsOf(table).Contains(column.ColumnIdentifier.Value), $"{NameOf(add.SchemaObjectName)} has a column {column.ColumnIdentifier.Value} already.");
            table.Definition.ColumnDefinitions.Add(column);
        }

        foreach (var constraint in add.Definition.TableConstraints)
        {
            if (constraint is DefaultConstraintDefinition { Column.Value: var column } given)
            {
                // Where a table is made, a default stands beside its column.
                Column(add.SchemaObjectName, column).DefaultConstraint = given;
                given.Column = null;
            }
            else
            {
                table.Definition.TableConstraints.Add(constraint);
            }
        }

        ExpectKnown(add.Definition, table);
    }

    private void Alter(AlterTableAlterColumnStatement alter)
    {
        var column = Column(alter.SchemaObjectName, alter.ColumnIdentifier.Value);
        (column.DataType, column.Collation) = (alter.DataType, alter.Collation);
    }

    private void Drop(AlterTableDropTableElementStatement drop)
    {
        var (name, definition) = (NameOf(drop.SchemaObjectName), Table(drop.SchemaObjectName).Definition);
        foreach (var element in drop.AlterTableDropTableElements)
        {
            if (element.TableElementType is TableElementType.Column)
            {
                definition.ColumnDefinitions.Remove(Column(drop.SchemaObjectName, element.Name.Value));
                var used = definition.TableConstraints.SelectMany(ColumnsOf).Concat(indexes.Where(index => NameOf(index.Value.OnName) == name).SelectMany(index => ColumnsOf(index.Value)));
                Expect(!used.Contains(element.Name.Value), $"The column {element.Name.Value} of {name} is used by a key or an index.");
            }
            else
            {
                var constraint = definition.TableConstraints.SingleOrDefault(c => c.ConstraintIdentifier?.Value == element.Name.Value);
                Expect(constraint is not null && definition.TableConstraints.Remove(constraint), $"There is no constraint {element.Name.Value} on {name}.");
            }
        }
    }

    private void Create(CreateIndexStatement create)
    {
        var (table, name) = (NameOf(create.OnName), create.Name.Value);
        ExpectColumns(create.OnName, ColumnsOf(create));
        Expect(indexes.TryAdd($"{table}.{name}", create), $"There is an index {name} on {table} already.");
    }

    /// <summary>What is executed is statements again; only the name of a default's constraint is found out on the server.</summary>
    private void Execute(ExecutableStringList list)
    {
        if (list.Strings.All(part => part is StringLiteral))
        {
            Apply(list.Strings.Cast<StringLiteral>().Select(literal => literal.Value));
            return;
        }

        var text = string.Concat(list.Strings.Select(part => part is StringLiteral literal ? literal.Value : "[unknown]"));
        Expect(
            SqlServerDialect.Parse(text) is [AlterTableDropTableElementStatement { AlterTableDropTableElements: [{ TableElementType: TableElementType.Constraint or TableElementType.NotSpecified }] } drop]
                && tables.ContainsKey(NameOf(drop.SchemaObjectName)),
            $"A migration may not execute what it puts together: {text}");
    }

    private void Rename(IReadOnlyList<string> arguments)
    {
        Expect(arguments is [_, _, "COLUMN" or "INDEX"], "Only columns and indexes are renamed.");
        var parts = arguments[0].Split('.').Select(part => part.Trim('[', ']')).ToList();
        Expect(parts.Count == 3, $"{arguments[0]} is no full name.");
        var (table, from, to) = ($"{parts[0]}.{parts[1]}", parts[2], arguments[1]);
        if (arguments[2] is "INDEX")
        {
            Expect(indexes.Remove($"{table}.{from}", out var index), $"There is no index {from} on {table}.");
            index?.Name.Value = to;
            Expect(index is not null && indexes.TryAdd($"{table}.{to}", index), $"There is an index {to} on {table} already.");
            return;
        }

        Expect(tables.TryGetValue(table, out var definition), $"There is no table {table}.");
        Expect(definition is not null && ColumnsOf(definition).Contains(from) && !ColumnsOf(definition).Contains(to), $"The column {from} of {table} cannot become {to}.");
        var renaming = new Renaming(from, to);
        definition?.Accept(renaming);
        indexes.Where(index => index.Key.StartsWith($"{table}.", StringComparison.Ordinal)).ToList().ForEach(index => index.Value.Accept(renaming));
    }

    private static bool ReadsOnlyTheCatalogue(TSqlStatement statement)
    {
        var names = new Names();
        statement.Accept(names);
        return names.Tables.All(table => table.SchemaObject.SchemaIdentifier?.Value is "sys");
    }

    private void ExpectNames(TSqlStatement statement)
    {
        var names = new Names();
        statement.Accept(names);
        var known = names.Tables.SelectMany(table => ColumnsOf(Table(table.SchemaObject))).ToHashSet(StringComparer.Ordinal);
        foreach (var column in names.Columns)
        {
            Expect(known.Contains(column), $"There is no column {column}.");
        }
    }

    private void ExpectKnown(TableDefinition added, CreateTableStatement table)
    {
        foreach (var computed in added.ColumnDefinitions.Where(column => column.ComputedColumnExpression is not null))
        {
            ExpectColumns(table.SchemaObjectName, ColumnsOf(computed.ComputedColumnExpression));
        }

        foreach (var constraint in added.TableConstraints)
        {
            ExpectColumns(table.SchemaObjectName, ColumnsOf(constraint));
        }

        foreach (var key in ForeignKeysOf(added))
        {
            ExpectColumns(key.ReferenceTableName, key.ReferencedTableColumns.Select(column => column.Value));
        }
    }

    private void ExpectColumns(SchemaObjectName table, IEnumerable<string> columns)
    {
        foreach (var column in columns)
        {
            _ = Column(table, column);
        }
    }

    private CreateTableStatement Table(SchemaObjectName name) =>
        tables.GetValueOrDefault(NameOf(name)) ?? throw new SqlServerException($"There is no table {NameOf(name)}.");

    private ColumnDefinition Column(SchemaObjectName table, string column) =>
        Table(table).Definition.ColumnDefinitions.SingleOrDefault(definition => definition.ColumnIdentifier.Value == column)
        ?? throw new SqlServerException($"There is no column {column} in {NameOf(table)}.");

    private static string NameOf(SchemaObjectName name) => $"{name.SchemaIdentifier?.Value ?? "dbo"}.{name.BaseIdentifier.Value}";

    private static IEnumerable<string> ColumnsOf(CreateTableStatement table) => table.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value);

    private static IEnumerable<ForeignKeyConstraintDefinition> ForeignKeysOf(TableDefinition definition) => definition.TableConstraints.OfType<ForeignKeyConstraintDefinition>();

    private static IEnumerable<string> ColumnsOf(ConstraintDefinition constraint) => constraint is ForeignKeyConstraintDefinition key
        ? key.Columns.Select(column => column.Value)
        : ColumnsOf((TSqlFragment)constraint);

    private static List<string> ColumnsOf(TSqlFragment fragment)
    {
        var names = new Names();
        fragment.Accept(names);
        return names.Columns;
    }

    private static void Expect(bool holds, string message)
    {
        if (!holds)
        {
            throw new SqlServerException(message);
        }
    }

    /// <summary>Columns of other tables that foreign keys point at are not meant, and have names of their own.</summary>
    private sealed class Renaming(string from, string to) : TSqlFragmentVisitor
    {
        public override void Visit(ColumnDefinition node) => Rename(node.ColumnIdentifier);

        public override void Visit(ColumnReferenceExpression node) => Rename(node.MultiPartIdentifier.Identifiers[^1]);

        public override void Visit(ForeignKeyConstraintDefinition node) => node.Columns.ToList().ForEach(Rename);

        private void Rename(Identifier name)
        {
            if (name.Value == from)
            {
                name.Value = to;
            }
        }
    }

    private sealed class Names : TSqlFragmentVisitor
    {
        public List<NamedTableReference> Tables { get; } = [];

        public List<string> Columns { get; } = [];

        public override void Visit(NamedTableReference node) => Tables.Add(node);

        public override void Visit(ColumnReferenceExpression node)
        {
            if (node.MultiPartIdentifier is { } name)
            {
                Columns.Add(name.Identifiers[^1].Value);
            }
        }
    }
}
