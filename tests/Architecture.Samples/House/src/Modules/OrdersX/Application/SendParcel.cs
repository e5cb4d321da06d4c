using FluentValidation;
using Monolith.OrdersX.Domain;
using Monolith.Platform.Application;

namespace Monolith.OrdersX.Application;

/// <summary>Keeps every rule.</summary>
public sealed record SendParcel(Guid Id) : ICommand<Parcel>;

internal sealed class SendParcelValidator : AbstractValidator<SendParcel>;

internal sealed class SendParcelHandler : ICommandHandler<SendParcel, Parcel>
{
    public async Task<Parcel> Handle(SendParcel command, CancellationToken ct)
    {
        await Task.Delay(1, ct);
        return new Parcel();
    }
}
