namespace Monolith.Architecture;

/// <summary>Decisions know neither HTTP nor a database product.</summary>
internal sealed class TechnologyRule : EngineRule<Project>
{
    private static readonly string[] Forbidden =
    [
        "System.Net.Http", "System.Net.Sockets", "System.Net.Mail", "System.Net.WebSockets", "System.Data", "System.Diagnostics.Process", "Microsoft.AspNetCore", "Microsoft.Data",
        "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.SqlServer", "Npgsql", "RabbitMQ", "StackExchange", "MailKit",
    ];

    /// <summary>A word for a sort of address, which opens nothing.</summary>
    private const string Value = "System.Net.Sockets.AddressFamily";

    public override string Id => "MONO1013";

    public override string Name => "technology";

    public override string Refuses => "A type for HTTP, sockets, mail, processes or a database product in Domain, Application or Contracts, also of those that come with the runtime.";

    public override string Why => "The runtime brings HttpClient and DbConnection along without a reference; a use case that holds one can only be tested against the outside.";

    public override string Fix => "write a port, an interface in Application that says what is needed, and implement it in Infrastructure";

    protected override IEnumerable<Project> Select(Codebase code) => code.Projects.Where(project => project is { Kind: Kind.Module or Kind.Platform, Layer: "Domain" or "Application" or "Contracts" });

    protected override IEnumerable<Violation> Inspect(Project subject, Codebase code) =>
        from use in subject.Uses
        let name = MemberName.Full(use.Target)
        where name != Value && Forbidden.Any(prefix => name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal))
        select Refuse(subject, use.Member, $"uses {name}", subject.PlaceOf(use), name, "a port of the own Application, implemented in Infrastructure");
}
