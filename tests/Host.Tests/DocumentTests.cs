using System.Text.Json;
using Monolith.Testing;

namespace Monolith.Host.Tests;

/// <summary>The OpenAPI document tells callers the limits that validation holds them to.</summary>
public sealed class DocumentTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    private const int LimitOfBodies = 1024 * 1024;

    [Fact]
    public async Task Every_text_that_callers_write_has_a_limit_of_its_own()
    {
        using var document = JsonDocument.Parse(await app.Visitor().GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var parameters = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject())
            .Where(operation => operation.Value.TryGetProperty("parameters", out _))
            .SelectMany(operation => operation.Value.GetProperty("parameters").EnumerateArray(), (operation, parameter) =>
                ($"{operation.Value.GetProperty("operationId")}: {parameter.GetProperty("name")}", parameter.GetProperty("schema")));

        // Only what is read is closed to unknown members.
        var members = document.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Where(schema => schema.Value.TryGetProperty("additionalProperties", out var more) && more.ValueKind is JsonValueKind.False)
            .SelectMany(schema => schema.Value.GetProperty("properties").EnumerateObject(), (schema, member) => ($"{schema.Name}.{member.Name}", member.Value));

        var texts = parameters.Concat(members).Where(text => text.Item2.TryGetProperty("maxLength", out _)).ToList();
        texts.Count.ShouldBeGreaterThan(10);
        texts.Where(text => text.Item2.GetProperty("maxLength").GetInt32() >= LimitOfBodies).Select(text => text.Item1).ShouldBeEmpty();
    }
}
