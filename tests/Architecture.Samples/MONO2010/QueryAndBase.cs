// near miss, in src/Modules/Orders/Application: a query needs none, and what validators share is none
using FluentValidation;

namespace Monolith.Orders.Application;

internal abstract class Common : AbstractValidator<PlaceOrder>;
