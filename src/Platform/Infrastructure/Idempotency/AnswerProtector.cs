using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Encrypts recorded answers under the key ring and the caller's key, which is stored nowhere.</summary>
internal sealed class AnswerProtector(IDataProtectionProvider provider)
{
    public byte[] Protect(string key, RecordedAnswer answer) =>
        For(key).Protect(JsonSerializer.SerializeToUtf8Bytes(answer, AnswerJson.Default.RecordedAnswer));

    public RecordedAnswer Unprotect(string key, byte[] answer) =>
        JsonSerializer.Deserialize(For(key).Unprotect(answer), AnswerJson.Default.RecordedAnswer)
        ?? throw new InvalidOperationException("A recorded answer holds nothing.");

    private IDataProtector For(string key) => provider.CreateProtector("idempotency", key);
}

[JsonSerializable(typeof(RecordedAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;
