using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Api;

/// <summary>Makes the framework read bodies as strictly as <see cref="WireJson.Requests"/> says.</summary>
internal sealed class BodyJson(WireJson json) : IConfigureOptions<JsonOptions>
{
    public void Configure(JsonOptions options)
    {
        var target = options.SerializerOptions;
        target.TypeInfoResolver = json.Requests.TypeInfoResolver;
        target.PropertyNameCaseInsensitive = false;
        target.NumberHandling = json.Requests.NumberHandling;
        target.RespectNullableAnnotations = true;
        target.Converters.Clear();
        foreach (var converter in json.Answers.Converters)
        {
            target.Converters.Add(converter);
        }

        WireJson.MakeStrict(target);
    }
}
