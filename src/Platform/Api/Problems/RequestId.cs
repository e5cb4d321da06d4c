using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Monolith.Platform.Api;

/// <summary>The one name of a request in answers, logs and traces: its W3C trace id.</summary>
public static class RequestId
{
    public const string HeaderName = "Request-Id";

    public static string Of(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}
