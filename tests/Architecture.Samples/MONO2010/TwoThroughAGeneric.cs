// sneaky, in src/Modules/Orders/Application: a second validator through a generic base class
using FluentValidation;

namespace Monolith.Orders.Application;

internal abstract class Common<TNote, T> : AbstractValidator<T>;

internal sealed class MoreValidator : Common<string, PlaceOrder>; // violates src/Modules/Orders/Application/PlaceOrder.cs:8
