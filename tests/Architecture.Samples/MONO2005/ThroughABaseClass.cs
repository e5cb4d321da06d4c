// sneaky, in src/Modules/Orders/Application: being a validator is inherited
using FluentValidation;

namespace Monolith.Orders.Application;

internal abstract class Common<T> : AbstractValidator<T>;

internal sealed class OrderRules : Common<PlaceOrder>; // violates
