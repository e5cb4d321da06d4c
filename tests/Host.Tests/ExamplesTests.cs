using FluentValidation;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Host.Tests;

/// <summary>What the documents show of commands and queries is accepted as it stands, in every module.</summary>
public sealed class ExamplesTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Fact]
    public void Every_sample_passes_its_validators()
    {
        var samples = Requests().Select(type => (Type: type, Sample: SampleOf(type))).Where(request => request.Sample is not null).ToList();

        samples.ShouldNotBeEmpty();
        foreach (var (type, sample) in samples)
        {
            var validators = app.Services.GetServices(typeof(IValidator<>).MakeGenericType(type)).OfType<IValidator>().ToList();
            validators.ShouldNotBeEmpty(type.FullName);
            validators.SelectMany(validator => validator.Validate(new ValidationContext<object?>(sample)).Errors).ShouldBeEmpty(type.FullName);
        }
    }

    [Fact]
    public void Every_body_has_a_sample()
    {
        var bodies = app.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<UseCase>() is not null)
            .Select(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType).OfType<Type>().Distinct().ToList();

        bodies.ShouldNotBeEmpty();
        bodies.Where(type => SampleOf(type) is null).Select(type => $"{type.FullName} needs IExample<{type.Name}>").ShouldBeEmpty();
    }

    private IEnumerable<Type> Requests() => app.Services.GetRequiredService<ApplicationAssemblies>().All
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.IsAbstract && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() is var contract
            && (contract == typeof(ICommand<>) || contract == typeof(IQuery<>))));

    private static object? SampleOf(Type type) => Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IExample<>))
        ? type.GetProperty("Example")?.GetValue(null)
        : null;
}
