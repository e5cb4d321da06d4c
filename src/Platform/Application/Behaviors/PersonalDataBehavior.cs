using System.Linq.Expressions;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Makes the personal data in an answer readable; answers whose type holds none pass by.</summary>
internal sealed class PersonalDataBehavior<TRequest, TResponse>(IServiceProvider services) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    private static readonly Func<TResponse, object?>? Value = ValueOf();

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();
        if (Value is not null && Value(response) is { } model)
        {
            await services.GetRequiredService<IPersonalData>().Open(model, cancellationToken);
        }

        return response;
    }

    /// <summary>How the value of a <see cref="Result{T}"/> is got; null when none of it is personal.</summary>
    private static Func<TResponse, object?>? ValueOf()
    {
        if (typeof(TResponse).GetProperty(nameof(Result<object>.Value)) is not { } value || PersonalModel.Of(value.PropertyType) is null)
        {
            return null;
        }

        var response = Expression.Parameter(typeof(TResponse));
        return Expression.Lambda<Func<TResponse, object?>>(Expression.Convert(Expression.Property(response, value), typeof(object)), response).Compile();
    }
}
