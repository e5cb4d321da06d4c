using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>What an operator can run into.</summary>
public static class OperationsErrors
{
    public static readonly ErrorType EventNotFound = new(
        ErrorKind.NotFound, "operations.event-not-found", "No such event",
        "No module has an event with this identifier; what is done is purged after a while.",
        "Check the identifier against the list of events.");
}
