using FluentValidation;
using Monolith.Platform.Application;

namespace Monolith.Platform.Tests;

/// <summary>How large a thing is, in millimetres.</summary>
/// <param name="Width">From left to right.</param>
/// <param name="Height">From bottom to top.</param>
internal sealed record Size(long Width, long Height)
{
    public const long Max = 5000;
}

internal sealed class SizeValidator : AbstractValidator<Size>
{
    public SizeValidator()
    {
        RuleFor(s => s.Width).InclusiveBetween(1, Size.Max);
        RuleFor(s => s.Height).InclusiveBetween(1, Size.Max);
    }
}

/// <summary>A change of a size; what is left out stays as it is.</summary>
internal sealed record SizeChange
{
    public Optional<long> Width { get; init; }

    public Optional<long> Height { get; init; }
}

internal sealed class SizeChangeValidator : AbstractValidator<SizeChange?>
{
    public SizeChangeValidator()
    {
        RuleFor(s => s!.Width.Value).InclusiveBetween(1, Size.Max).When(s => s!.Width.HasValue);
        RuleFor(s => s!.Height.Value).InclusiveBetween(1, Size.Max).When(s => s!.Height.HasValue);
    }
}
