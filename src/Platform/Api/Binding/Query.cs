using System.Buffers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>A query bound from the query string, as strictly as a body is read: unknown, repeated and ill-typed parameters are refused by name.</summary>
/// <typeparam name="T">The query's type.</typeparam>
public sealed class Query<T> : IBindableFromHttpContext<Query<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    private Query(T value) => Value = value;

    public T Value { get; }

    /// <summary>The query string becomes a JSON object, so that one strict reader serves bodies and parameters alike.</summary>
    public static ValueTask<Query<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var json = context.RequestServices.GetRequiredService<WireJson>().Queries;
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, values) in context.Request.Query)
            {
                if (values.Count > 1)
                {
                    throw new BadInputException(PlatformErrors.Validation(new FieldError(name, "is given twice")));
                }

                writer.WriteString(name, values[0]);
            }

            writer.WriteEndObject();
        }

        try
        {
            var type = (JsonTypeInfo<T>)json.GetTypeInfo(typeof(T));
            return ValueTask.FromResult(JsonSerializer.Deserialize(buffer.WrittenSpan, type) is { } value ? new Query<T>(value) : null);
        }
        catch (JsonException exception)
        {
            throw JsonFailures.ToError(exception) is { } error ? new BadInputException(error) : new BadInputException(HttpProblems.Malformed);
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryStringMetadata(typeof(T)));
}
