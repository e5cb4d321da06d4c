namespace Monolith.Architecture;

/// <summary>An entity's table in the model of a module's database: facts that the command line and the tests read, and rules judge.</summary>
/// <param name="Module">The module whose context maps it, or Platform.</param>
/// <param name="Context">The context's class, by its short name.</param>
/// <param name="Schema">The schema, where modules share a database.</param>
/// <param name="Table">The table.</param>
/// <param name="Entity">The entity's class, with its namespace.</param>
/// <param name="References">The tables that its foreign keys lead to.</param>
internal sealed record TableFact(string Module, string Context, string Schema, string Table, string Entity, IReadOnlyList<TableReference> References)
{
    /// <summary>How messages and SQL name it.</summary>
    public string Name => $"{Schema}.{Table}";

    /// <summary>The schema it has to lie in: the module's, or, since the platform keeps several databases, the one its context is named after.</summary>
    public string Home => Module is "Platform" ? Context.Replace("DbContext", "", StringComparison.Ordinal) : Module;
}

/// <summary>Where a foreign key leads.</summary>
internal sealed record TableReference(string Schema, string Table);
