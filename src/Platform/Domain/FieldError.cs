namespace Monolith.Platform.Domain;

/// <summary>What is wrong with one field of the input.</summary>
/// <param name="Path">The field as the caller wrote it, for example <c>price.amount</c> or <c>lines[2].sku</c>.</param>
/// <param name="Message">What would be acceptable.</param>
public sealed record FieldError(string Path, string Message);
