namespace Monolith.Platform.Api;

/// <summary>What is left of a quota after a request was charged, or refused.</summary>
/// <param name="IsAllowed">Whether the request may go on.</param>
/// <param name="Remaining">How many requests more may come at once.</param>
/// <param name="Reset">How long until there is more: until the next single request when none remains, otherwise until the whole quota is back.</param>
public readonly record struct QuotaState(bool IsAllowed, int Remaining, TimeSpan Reset);
