using System.Text.Json;
using System.Text.Json.Nodes;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Reads the samples that commands and read models bring (<see cref="IExample{TSelf}"/>), written as on the wire.</summary>
internal sealed class Samples(WireJson json)
{
    public JsonNode? Of(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>))
        {
            return Of(type.GetGenericArguments()[0]) is { } item ? new JsonObject { ["items"] = new JsonArray(item), ["next"] = null } : null;
        }

        var isExample = type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IExample<>));
        return isExample && type.GetProperty("Example")?.GetValue(null) is { } sample
            ? JsonSerializer.SerializeToNode(sample, json.Answers.GetTypeInfo(type))
            : null;
    }
}
