using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Host.Tests;

/// <summary>The read models of all modules know where each of their members comes from.</summary>
public sealed class ProjectionsTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Fact]
    public void Every_projection_can_be_made()
    {
        var projections = app.Services.GetRequiredService<ApplicationAssemblies>().All
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.Name is "Projection" && typeof(LambdaExpression).IsAssignableFrom(field.FieldType)).ToList();

        projections.ShouldNotBeEmpty();
        projections.ShouldAllBe(field => field.GetValue(null) != null);
    }
}
