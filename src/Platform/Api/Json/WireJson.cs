using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>How the product reads and writes JSON: strict in what it accepts, free to grow in what it answers.</summary>
public sealed class WireJson
{
    public WireJson(IEnumerable<ModuleJson> modules)
    {
        var resolver = JsonTypeInfoResolver
            .Combine([PlatformJson.Default, .. modules.Select(module => module.Resolver)])
            .WithAddedModifier(OmitAbsent);
        Answers = Common(resolver);

        // Answers are JSON by their type and never sniffed, so markup in them needs no escapes that only make them longer.
        Answers.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

        // The start check refuses initialisers of init-only members: generated metadata sets absent ones to default(T).
        Requests = Common(resolver.WithAddedModifier(ForgetIgnored));
        MakeStrict(Requests);
        Queries = new JsonSerializerOptions(Requests) { NumberHandling = JsonNumberHandling.AllowReadingFromString };
        Queries.Converters.Add(new BooleanWordConverter());
        Answers.MakeReadOnly();
        Requests.MakeReadOnly();
        Queries.MakeReadOnly();
    }

    /// <summary>For what the product writes.</summary>
    public JsonSerializerOptions Answers { get; }

    /// <summary>For bodies: unknown, missing and null members are refused, strings hold no NUL.</summary>
    public JsonSerializerOptions Requests { get; }

    /// <summary>For query strings, where numbers and booleans are words.</summary>
    public JsonSerializerOptions Queries { get; }

    /// <summary>Makes options as strict as bodies are read.</summary>
    internal static void MakeStrict(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        options.Converters.Add(new StrictStringConverter());
    }

    private static JsonSerializerOptions Common(IJsonTypeInfoResolver resolver) => new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = resolver,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>An optional member that is absent is not written either, so that samples of patches read as they are sent.</summary>
    private static void OmitAbsent(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => Optional.IsOptional(property.PropertyType)))
        {
            var absent = Activator.CreateInstance(property.PropertyType);
            property.ShouldSerialize = (_, value) => !Equals(value, absent);
        }
    }

    /// <summary>What a body does not carry is as unknown in it as any other name; the serializer alone would skip it in silence.</summary>
    private static void ForgetIgnored(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i] is { Get: null, Set: null, AssociatedParameter: null })
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}
