using System.Globalization;
using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>What a module publishes is a fact: it has a name and a version for good, and never changes.</summary>
internal sealed class EventsRule : EngineRule<(Project Project, TypeDefinition Type)>
{
    public override string Id => "MONO2011";

    public override string Name => "events";

    public override string Refuses =>
        "An integration event that is not a sealed record of get-only members in Contracts, has no [IntegrationEvent] with the module's prefix and a version, or no stored sample.";

    public override string Why => "Events wait in outboxes and queues for days and are read by later versions; what was once published has to stay readable under its name.";

    public override string Fix =>
        "write [IntegrationEvent(\"<module>.<what-happened>\", 1)] public sealed record <WhatHappened>(…) : IIntegrationEvent in Contracts, and store tests/Events.Tests/Samples/<name>.v<version>.json";

    protected override IEnumerable<(Project Project, TypeDefinition Type)> Select(Codebase code) =>
        from project in code.Projects
        where project.Kind is Kind.Module
        from type in project.WrittenTypes
        where UseCases.IsEvent(type)
        select (project, type);

    protected override IEnumerable<Violation> Inspect((Project Project, TypeDefinition Type) subject, Codebase code)
    {
        var (project, type) = subject;
        if (project.Layer != "Contracts")
            yield return Say($"lies in {project.ShortName} instead of {project.Unit}.Contracts");
        if (!UseCases.IsRecord(type) || !type.IsSealed)
            yield return Say("is not a sealed record");
        foreach (var property in type.Properties.Where(property => Mutability.IsSettable(property)))
            yield return Refuse(project, MemberName.Of(type, property), "can be set after the event was made");
        foreach (var field in type.Fields.Where(field => field is { IsPublic: true, IsInitOnly: false, HasConstant: false }))
            yield return Refuse(project, MemberName.Of(type, field), "can be set after the event was made");

        if (type.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.FullName == "Monolith.Platform.Domain.IntegrationEventAttribute") is not { } mark)
        {
            yield return Say("has no [IntegrationEvent] with its name and version");
            yield break;
        }

        var name = (string)mark.ConstructorArguments[0].Value;
        var version = (int)mark.ConstructorArguments[1].Value;
        var sample = string.Create(CultureInfo.InvariantCulture, $"{SourceTree.EventSamples}/{name}.v{version}.json");
        if (!name.StartsWith(project.Unit.ToLowerInvariant() + ".", StringComparison.Ordinal))
            yield return Say($"is named {name}, without the prefix {project.Unit.ToLowerInvariant()}.");
        if (version < 1)
            yield return Say("has a version below 1");
        else if (!code.Sources.Contains(sample))
            yield return Say($"has no stored sample {sample}");

        Violation Say(string problem) => Refuse(project, MemberName.Of(type), problem);
    }
}
