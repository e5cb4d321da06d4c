using FluentValidation;
using Monolith.OrdersX.Contracts;
using Monolith.OrdersX.Domain;
using Monolith.Platform.Application;

namespace Monolith.OrdersX.Application;

/// <summary>Sends a parcel.</summary>
public sealed record SendParcel(Guid Id) : ICommand<ParcelSent>;

internal sealed class SendParcelValidator : AbstractValidator<SendParcel>
{
    public SendParcelValidator() => RuleFor(c => c.Id).NotEmpty();
}

internal sealed class SendParcelHandler : ICommandHandler<SendParcel, ParcelSent>
{
    public async Task<ParcelSent> Handle(SendParcel command, CancellationToken ct)
    {
        await Task.CompletedTask;
        return new(new Parcel(command.Id).Id);
    }
}
