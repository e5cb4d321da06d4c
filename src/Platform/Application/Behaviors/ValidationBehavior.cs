using FluentValidation;
using MediatR;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Lets no unacceptable input reach a handler; validators are pure and synchronous.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        foreach (var validator in validators)
        {
            var result = validator.Validate(request);
            if (!result.IsValid)
            {
                return Task.FromResult(TResponse.Failure(result.ToError()));
            }
        }

        return next();
    }
}
