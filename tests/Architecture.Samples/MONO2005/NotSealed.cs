// plain, in src/Modules/Orders/Application: a validator that others derive from
using FluentValidation;

namespace Monolith.Orders.Application;

internal class SecondValidator : AbstractValidator<PlaceOrder>; // violates
