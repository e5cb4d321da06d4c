using Microsoft.AspNetCore.Http;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>The headers of draft-ietf-httpapi-idempotency-key-header-07, and the one that tells a replay.</summary>
internal static class IdempotencyHeaders
{
    public const string Key = "Idempotency-Key";
    public const string Replayed = "Idempotency-Replayed";

    /// <summary>The key, which the draft puts in quotation marks and habit does not.</summary>
    /// <exception cref="BadInputException">There are several, or what is there is no key.</exception>
    public static string KeyOf(HttpRequest request)
    {
        if (request.Headers[Key] is [{ } value])
        {
            var key = value is ['"', .. var quoted, '"'] ? quoted : value;
            if (IdempotencyKey.IsValid(key))
            {
                return key;
            }
        }

        throw new BadInputException(HttpProblems.IdempotencyKeyMalformed);
    }
}
