using Microsoft.AspNetCore.Http;

namespace Monolith.Platform.Api;

/// <summary>The versions that answer; the last one is the present one, at which modules are mapped.</summary>
/// <param name="All">The versions, oldest first.</param>
public sealed record ApiVersions(IReadOnlyList<ApiVersion> All)
{
    public ApiVersion Present => All[^1];

    /// <summary>The version a path belongs to; null for addresses that have none, such as pages and probes.</summary>
    public ApiVersion? Of(PathString path)
    {
        foreach (var version in All)
        {
            if (path.StartsWithSegments(version.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                return version;
            }
        }

        return null;
    }
}
