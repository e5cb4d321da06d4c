using Microsoft.CodeAnalysis;

namespace Monolith.Analyzers;

/// <summary>The platform's types that refusals look for, by name; null where the compilation does not see them.</summary>
internal sealed class PlatformTypes(Compilation compilation)
{
    private const string Application = "Monolith.Platform.Application.";
    private const string Domain = "Monolith.Platform.Domain.";

    public INamedTypeSymbol? Access { get; } = compilation.GetTypeByMetadataName(Application + "AccessAttribute");

    public INamedTypeSymbol? Command { get; } = compilation.GetTypeByMetadataName(Application + "ICommand");

    public INamedTypeSymbol? CommandOf { get; } = compilation.GetTypeByMetadataName(Application + "ICommand`1");

    public INamedTypeSymbol? QueryOf { get; } = compilation.GetTypeByMetadataName(Application + "IQuery`1");

    public INamedTypeSymbol? CommandHandler { get; } = compilation.GetTypeByMetadataName(Application + "ICommandHandler`2");

    public INamedTypeSymbol? QueryHandler { get; } = compilation.GetTypeByMetadataName(Application + "IQueryHandler`2");

    public INamedTypeSymbol? EventHandler { get; } = compilation.GetTypeByMetadataName(Application + "IEventHandler`1");

    public INamedTypeSymbol? EventHandlerName { get; } = compilation.GetTypeByMetadataName(Application + "EventHandlerAttribute");

    public INamedTypeSymbol? IntegrationEvent { get; } = compilation.GetTypeByMetadataName(Domain + "IIntegrationEvent");

    public INamedTypeSymbol? IntegrationEventName { get; } = compilation.GetTypeByMetadataName(Domain + "IntegrationEventAttribute");

    public INamedTypeSymbol? Validator { get; } = compilation.GetTypeByMetadataName("FluentValidation.IValidator`1");

    /// <summary>A command or query that can be sent, not a base class of some.</summary>
    public bool IsUseCase(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } && Answers(type).Any();

    public string Kind(INamedTypeSymbol useCase) => useCase.Implementing(Command).Any() ? "Command" : "Query";

    /// <summary>What a command or query answers with.</summary>
    public IEnumerable<ITypeSymbol> Answers(ITypeSymbol type) => type.Implementing(CommandOf, QueryOf).Select(contract => contract.TypeArguments[0]);
}
