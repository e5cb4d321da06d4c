using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Monolith.Platform.Api;

/// <summary>Declares what an endpoint answers; the errors that any endpoint can answer are added in the documents.</summary>
internal static class Answers
{
    public static void Declare<T>(EndpointBuilder builder, int status) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(T), ["application/json"]));

    public static void Declare(EndpointBuilder builder, int status) => builder.Metadata.Add(new ProducesResponseTypeMetadata(status));
}
