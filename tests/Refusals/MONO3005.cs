using Monolith.Platform.Application;

namespace Samples.Access;

public sealed record Planted(string Name) : ICommand<Done>; // refused

[SignedIn]
public abstract record Base : IQuery<string>;

public sealed record InheritsNoAccess : Base; // refused

public interface ICounts : IQuery<int>;

public sealed partial record ThroughAnInterface : ICounts; // refused

[Public("a sample")]
public sealed record NearMiss : IQuery<string>;

[RequirePermission("samples.write")]
public sealed partial record NearMissInParts(string Name) : ICommand<Done>;

public sealed record NoUseCase(string Name);
