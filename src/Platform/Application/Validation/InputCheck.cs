using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Platform.Application;

/// <summary>Tells whether the input of a use case is checked.</summary>
public static class InputCheck
{
    /// <summary>Whether there is a validator, or nothing to validate.</summary>
    public static bool IsInputChecked(this UseCase useCase, IServiceProviderIsService registered) =>
        useCase.Type.GetProperties().Length == 0 || registered.IsService(typeof(IValidator<>).MakeGenericType(useCase.Type));
}
