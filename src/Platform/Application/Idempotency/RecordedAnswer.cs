namespace Monolith.Platform.Application;

/// <summary>An answer as its caller gets it, the first time and every other.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers that belong to what is answered, such as Location, ETag and Content-Type.</param>
/// <param name="Body">The bytes.</param>
public sealed record RecordedAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body);
