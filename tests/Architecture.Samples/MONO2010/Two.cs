// plain, in src/Modules/Orders/Application: a second validator
using FluentValidation;

namespace Monolith.Orders.Application;

internal sealed class SecondValidator : AbstractValidator<PlaceOrder>; // violates src/Modules/Orders/Application/PlaceOrder.cs:8
