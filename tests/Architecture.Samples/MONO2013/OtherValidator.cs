// sneaky, in src/Modules/Orders/Application: a validator named after something else, through a generic
using FluentValidation;

namespace Monolith.Orders.Application;

internal abstract class Common<T> : AbstractValidator<T>;

internal sealed class OrderingValidator : Common<PlaceOrder>; // violates
