// plain, in src/Modules/Orders/Application: a validator that others can call
using FluentValidation;

namespace Monolith.Orders.Application;

/// <summary>Is seen.</summary>
public sealed class SecondValidator : AbstractValidator<PlaceOrder>; // violates
