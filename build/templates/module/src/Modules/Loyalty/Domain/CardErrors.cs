using Monolith.Platform.Domain;

namespace Monolith.Loyalty.Domain;

/// <summary>What can go wrong with cards by a caller's doing.</summary>
public static class CardErrors
{
    public static readonly ErrorType NotFound = new(
        ErrorKind.NotFound, "loyalty.card-not-found", "No such card",
        "No card has this identifier.",
        "Check the identifier; it is the one that creating the card answered.");
}
