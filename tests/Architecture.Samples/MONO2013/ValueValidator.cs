// near miss, in src/Modules/Orders/Application: a validator of a value, and a model that is no request
using FluentValidation;

namespace Monolith.Orders.Application;

internal sealed class PostcodeValidator : AbstractValidator<string>;

internal sealed record OrderModel(Guid Id);
