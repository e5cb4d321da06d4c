namespace Monolith.Platform.Application;

/// <summary>Any known caller may.</summary>
public sealed class SignedInAttribute : AccessAttribute;
