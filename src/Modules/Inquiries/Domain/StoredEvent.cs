using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monolith.Inquiries.Domain;

/// <summary>An event in the form that outlives the code: the name of its kind, the version of its form, and its data as JSON.</summary>
/// <param name="Kind">What sort of thing happened.</param>
/// <param name="Version">The version of the form; a new one is added here, and the old ones stay readable.</param>
/// <param name="Data">The data, free of what a person wrote.</param>
internal sealed partial record StoredEvent(InquiryEventKind Kind, int Version, string Data)
{
    public static StoredEvent Of(InquiryEvent happened) => happened switch
    {
        InquirySubmitted submitted => new(InquiryEventKind.Submitted, 1, JsonSerializer.Serialize(submitted, Forms.Default.InquirySubmitted)),
        InquiryAssigned assigned => new(InquiryEventKind.Assigned, 1, JsonSerializer.Serialize(assigned, Forms.Default.InquiryAssigned)),
        InquiryNoted noted => new(InquiryEventKind.Noted, 1, JsonSerializer.Serialize(noted, Forms.Default.InquiryNoted)),
        InquiryAnswered answered => new(InquiryEventKind.Answered, 1, JsonSerializer.Serialize(answered, Forms.Default.InquiryAnswered)),
        InquiryClosed closed => new(InquiryEventKind.Closed, 1, JsonSerializer.Serialize(closed, Forms.Default.InquiryClosed)),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} has no stored form."),
    };

    public InquiryEvent Read() => (Kind, Version) switch
    {
        (InquiryEventKind.Submitted, 1) => Be(JsonSerializer.Deserialize(Data, Forms.Default.InquirySubmitted)),
        (InquiryEventKind.Assigned, 1) => Be(JsonSerializer.Deserialize(Data, Forms.Default.InquiryAssigned)),
        (InquiryEventKind.Noted, 1) => Be(JsonSerializer.Deserialize(Data, Forms.Default.InquiryNoted)),
        (InquiryEventKind.Answered, 1) => Be(JsonSerializer.Deserialize(Data, Forms.Default.InquiryAnswered)),
        (InquiryEventKind.Closed, 1) => Be(JsonSerializer.Deserialize(Data, Forms.Default.InquiryClosed)),
        _ => throw new InvalidOperationException($"Nothing here reads version {Version} of {Kind}."),
    };

    private InquiryEvent Be(InquiryEvent? read) => read ?? throw new InvalidOperationException($"The data of {Kind} {Version} is empty.");

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
    [JsonSerializable(typeof(InquirySubmitted))]
    [JsonSerializable(typeof(InquiryAssigned))]
    [JsonSerializable(typeof(InquiryNoted))]
    [JsonSerializable(typeof(InquiryAnswered))]
    [JsonSerializable(typeof(InquiryClosed))]
    private sealed partial class Forms : JsonSerializerContext;
}
