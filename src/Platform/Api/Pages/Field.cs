namespace Monolith.Platform.Api;

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name, the path under which errors name it.</param>
/// <param name="Label">What a person reads beside it.</param>
/// <param name="Type">What it takes, in the words of HTML: <c>email</c>, <c>password</c>, <c>text</c>.</param>
/// <param name="Autocomplete">What password managers and browsers fill in (HTML, section 4.10.18.7), such as <c>current-password</c>.</param>
public sealed record Field(string Name, string Label, string Type, string Autocomplete)
{
    /// <summary>What helps to fill it in.</summary>
    public string Hint { get; init; } = "";
}
