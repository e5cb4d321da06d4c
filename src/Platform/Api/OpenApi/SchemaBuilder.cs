using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Describes types as JSON Schema (draft 2020-12), from the same metadata that reads and writes them.</summary>
internal sealed class SchemaBuilder(WireJson json, XmlDocs docs)
{
    /// <summary>The longest text that can arrive: a body holds no more.</summary>
    private const int LongestText = (int)RequestBounds.MaxBodySize;

    private const int LongestList = 1000;
    private const string AnyText = "^[^\\u0000]*$";

    /// <summary>The named schemas that were needed so far.</summary>
    public SortedDictionary<string, JsonObject> Components { get; } = new(StringComparer.Ordinal);

    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    public static JsonObject Text(int maxLength = 200, string pattern = AnyText) => new() { ["type"] = "string", ["maxLength"] = maxLength, ["pattern"] = pattern };

    public JsonObject Answer(Type type) => Of(type, json.Answers, isRequest: false, InputLimits.Of(null), "");

    public JsonObject Request(Type type, InputLimits limits) => Of(type, json.Requests, isRequest: true, limits, "");

    /// <summary>The members a request type is read from, each with its schema.</summary>
    public IEnumerable<(string Name, JsonObject Schema, string? Description, bool IsRequired)> Members(Type type, InputLimits limits)
    {
        var info = json.Requests.GetTypeInfo(type);
        var blank = info.CreateObject?.Invoke();
        foreach (var property in info.Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null))
        {
            var schema = Of(property.PropertyType, json.Requests, isRequest: true, limits, property.Name);
            if (blank is not null && property.Get?.Invoke(blank) is { } value and (int or long or bool))
            {
                schema["default"] = JsonSerializer.SerializeToNode(value, json.Answers.GetTypeInfo(value.GetType()));
            }

            yield return (property.Name, schema, DescriptionOf(property.AttributeProvider, limits[property.Name]), IsRequired(property));
        }
    }

    /// <summary>The schema of a value in the path, and what is said of it: that of the member of the same name, which it becomes.</summary>
    public (JsonObject Schema, string? Description) Parameter(Type type, string name, InputLimits limits)
    {
        var property = type.GetProperties().FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase));
        var path = JsonNamingPolicy.CamelCase.ConvertName(property?.Name ?? name);
        return (Of(property?.PropertyType ?? typeof(string), json.Requests, isRequest: true, limits, path), DescriptionOf(property, limits[path]));
    }

    private static string NameOf(Type type) => type.IsGenericType
        ? string.Concat(type.GetGenericArguments().Select(NameOf)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
        : type.Name;

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false };

    private static bool IsAlwaysWritten(JsonPropertyInfo property) =>
        !Optional.IsOptional(property.PropertyType) && property.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: true) != true;

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema.ContainsKey("$ref"))
        {
            return new JsonObject { ["oneOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        }

        schema["type"] = new JsonArray(schema["type"]?.DeepClone(), "null");
        (schema["enum"] as JsonArray)?.Add(null);
        return schema;
    }

    private JsonObject Of(Type type, JsonSerializerOptions options, bool isRequest, InputLimits limits, string path)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value, options, isRequest, limits, path);
        }

        if (Optional.IsOptional(type))
        {
            return Of(type.GetGenericArguments()[0], options, isRequest, limits, path);
        }

        var info = options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => Reference(Define(info, isRequest, limits, path)),
            JsonTypeInfoKind.Enumerable => new JsonObject
            {
                ["type"] = "array",
                ["maxItems"] = path is "items" && !isRequest ? PageQuery.MaxLimit : LongestList,
                ["items"] = Of(info.ElementType ?? typeof(string), options, isRequest, limits, path + "[]"),
            },
            JsonTypeInfoKind.Dictionary => new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = Of(info.ElementType ?? typeof(string), options, isRequest, limits, path + "[]"),
            },
            _ => Scalar(type, limits[path]),
        };
    }

    private JsonObject Scalar(Type type, FieldLimits limits)
    {
        if (type.IsEnum)
        {
            var names = Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.SerializeToNode(value, json.Answers.GetTypeInfo(type)));
            return new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. names]) };
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => new JsonObject { ["type"] = "boolean" },
            TypeCode.Int32 => Integer("int32", limits.Minimum ?? int.MinValue, limits.Maximum ?? int.MaxValue),
            TypeCode.Int64 => Integer("int64", limits.Minimum ?? -9_007_199_254_740_991, limits.Maximum ?? 9_007_199_254_740_991),
            TypeCode.Double or TypeCode.Decimal => new JsonObject { ["type"] = "number" },
            _ when type == typeof(Guid) => Formatted("uuid", 36),
            _ when type == typeof(DateTimeOffset) => Formatted("date-time", 40),
            _ when type == typeof(DateOnly) => Formatted("date", 10),
            _ when limits.Choices.Count > 0 => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. limits.Choices.Select(choice => JsonValue.Create(choice))]) },
            _ => Text(limits),
        };
    }

    private static JsonObject Text(FieldLimits limits)
    {
        var schema = Text(limits.MaxLength ?? LongestText, limits.Pattern ?? AnyText);
        if (limits.MinLength is { } min)
        {
            schema["minLength"] = min;
        }

        if (limits.Format is { } format)
        {
            schema["format"] = format;
        }

        return schema;
    }

    private static JsonObject Integer(string format, long minimum, long maximum) =>
        new() { ["type"] = "integer", ["format"] = format, ["minimum"] = minimum, ["maximum"] = maximum };

    private static JsonObject Formatted(string format, int maxLength) => new() { ["type"] = "string", ["format"] = format, ["maxLength"] = maxLength };

    /// <summary>Names a schema and fills it. What only requests hold is named apart, for the same type in an answer promises other things.</summary>
    private string Define(JsonTypeInfo info, bool isRequest, InputLimits limits, string path)
    {
        var name = NameOf(info.Type) + (isRequest && path.Length > 0 ? "Input" : "");
        if (Components.ContainsKey(name))
        {
            return name;
        }

        var schema = new JsonObject { ["type"] = "object" };
        Components.Add(name, schema); // Before its members, which may hold the same type.
        if (docs.OfType(info.Type) is { } description)
        {
            schema["description"] = description;
        }

        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var property in info.Properties.Where(property => !isRequest || property.Set is not null || property.AssociatedParameter is not null))
        {
            var propertyPath = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            var member = Of(property.PropertyType, info.Options, isRequest, limits, propertyPath);
            if (IsNullable(property, isRequest))
            {
                member = OrNull(member);
            }

            if (DescriptionOf(property.AttributeProvider, limits[propertyPath]) is { } text)
            {
                member["description"] = text;
            }

            properties[property.Name] = member;
            if (isRequest ? IsRequired(property) : IsAlwaysWritten(property))
            {
                required.Add(property.Name);
            }
        }

        schema["properties"] = properties;
        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        if (isRequest)
        {
            schema["additionalProperties"] = false;
        }

        return name;
    }

    private static bool IsNullable(JsonPropertyInfo property, bool isRequest) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || Optional.IsOptional(property.PropertyType)
        || (!property.PropertyType.IsValueType && (isRequest ? property.IsSetNullable : property.IsGetNullable));

    private string? DescriptionOf(ICustomAttributeProvider? property, FieldLimits limits)
    {
        string?[] parts = [property is MemberInfo member ? docs.OfProperty(member) : null, .. limits.Remarks];
        var text = string.Join(' ', parts.OfType<string>());
        return text.Length == 0 ? null : text;
    }
}
