using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests;

internal static class ThingErrors
{
    public static readonly ErrorType NotFound = new(
        ErrorKind.NotFound, "things.not-found", "No such thing", "There is no thing with this id, <b>really</b>.", "Look it up in the list.");

    public static readonly ErrorType NameTaken = new(
        ErrorKind.Conflict, "things.name-taken", "The name is taken", "Another thing has this name.", "Choose another name.");
}
