using FluentValidation;
using Monolith.Platform.Application;

namespace Samples.Validation;

[SignedIn]
public sealed record Planted(string Name) : ICommand<Done>; // refused

public abstract record Filtered(string? Filter);

[SignedIn]
public sealed record InheritedInput(string? Filter) : Filtered(Filter), IQuery<int>; // refused

[SignedIn]
public sealed record ValidatedInTheAbstract(string Name) : ICommand<Done>; // refused

internal abstract class NobodyMakesThis : AbstractValidator<ValidatedInTheAbstract>;

[SignedIn]
public sealed record NearMiss(string Name) : ICommand<Done>;

internal abstract class NameValidator<T> : AbstractValidator<T>;

internal sealed class NearMissValidator : NameValidator<NearMiss>;

[SignedIn]
public sealed record NothingToCheck : IQuery<int>;
