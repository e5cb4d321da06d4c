namespace Monolith.Platform.Application;

/// <summary>The database broke off at a commit, and cannot be asked whether that took place.</summary>
public sealed class OutcomeUnknownException(Exception cause) : Exception("The database broke off at the commit.", cause);
