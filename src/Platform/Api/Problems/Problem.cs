using System.Text.Json.Serialization;

namespace Monolith.Platform.Api;

/// <summary>The body of every error answer (RFC 9457).</summary>
/// <param name="Type">The address of the page that explains the problem; live, relative to the service.</param>
/// <param name="Title">The problem in a few words, the same every time.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">This occurrence of the problem, in a sentence.</param>
/// <param name="Code">The stable code to branch on.</param>
/// <param name="TraceId">Names the request in the logs and traces of the service.</param>
/// <param name="Errors">For unacceptable input: what is wrong, by the path of the field.</param>
/// <param name="Parameters">For problems that a program can get over by itself: the figures it needs, by name.</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    string TraceId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, long>? Parameters = null);
