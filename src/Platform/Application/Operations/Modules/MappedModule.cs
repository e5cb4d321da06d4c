namespace Monolith.Platform.Application;

/// <summary>One module with all that it brings; every list is in the order of its names.</summary>
public sealed record MappedModule : IExample<MappedModule>
{
    public static MappedModule Example { get; } = new()
    {
        Name = "Inquiries",
        Path = "inquiries",
        Description = "What visitors ask.",
        Commands = [MappedUseCase.Example],
        Queries = [],
        Endpoints = [MappedEndpoint.Example],
        Permissions = [new Permission("inquiries.read", "Read what visitors ask.")],
        Contracts = [MappedContract.Example],
        Publishes = [MappedEvent.Example],
        Handles = [MappedSubscription.Example],
        Tables = [MappedTable.Example],
        Settings = ["Inquiries:Window"],
        Errors = [MappedError.Example],
        Uses = ["Catalog.Contracts"],
        Ports = [],
    };

    /// <summary>The name of the module's folder.</summary>
    public required string Name { get; init; }

    /// <summary>Its segment in every path of the API.</summary>
    public required string Path { get; init; }

    /// <summary>What it is for.</summary>
    public required string Description { get; init; }

    public required IReadOnlyList<MappedUseCase> Commands { get; init; }

    public required IReadOnlyList<MappedUseCase> Queries { get; init; }

    public required IReadOnlyList<MappedEndpoint> Endpoints { get; init; }

    public required IReadOnlyList<Permission> Permissions { get; init; }

    /// <summary>What it shows the others.</summary>
    public required IReadOnlyList<MappedContract> Contracts { get; init; }

    /// <summary>The events it tells the others.</summary>
    public required IReadOnlyList<MappedEvent> Publishes { get; init; }

    /// <summary>The events it takes in, each with its handler.</summary>
    public required IReadOnlyList<MappedSubscription> Handles { get; init; }

    /// <summary>The tables that it alone reads and writes.</summary>
    public required IReadOnlyList<MappedTable> Tables { get; init; }

    /// <summary>The settings it reads, by their whole names.</summary>
    public required IReadOnlyList<string> Settings { get; init; }

    /// <summary>The errors it declares.</summary>
    public required IReadOnlyList<MappedError> Errors { get; init; }

    /// <summary>The contracts of other modules that it uses, such as <c>Catalog.Contracts</c>.</summary>
    public required IReadOnlyList<string> Uses { get; init; }

    /// <summary>The platform's ports that it implements, through which the others reach it without an event.</summary>
    public required IReadOnlyList<string> Ports { get; init; }
}
