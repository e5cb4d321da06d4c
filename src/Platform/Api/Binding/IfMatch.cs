using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Monolith.Platform.Api;

/// <summary>The version a caller read before changing it (RFC 9110, section 13.1.1); a change without one is refused with 428.</summary>
public sealed class IfMatch : IBindableFromHttpContext<IfMatch>, IEndpointParameterMetadataProvider
{
    private IfMatch(long version) => Version = version;

    /// <summary>The version; 0, which no resource ever has, for a tag that this service never issued.</summary>
    public long Version { get; }

    public static ValueTask<IfMatch?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        context.Request.Headers.IfMatch is [{ Length: > 0 } tag] && tag is not "*" && !tag.Contains(',', StringComparison.Ordinal)
            ? ValueTask.FromResult<IfMatch?>(new IfMatch(EntityTag.VersionOf(tag)))
            : throw new BadInputException(HttpProblems.EntityTagRequired);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new IfMatchMetadata());
}
