using Monolith.Platform.Domain;

namespace Monolith.Catalog.Domain;

/// <summary>What can go wrong with services by a caller's doing.</summary>
public static class ServiceErrors
{
    public static readonly ErrorType NotFound = new(
        ErrorKind.NotFound, "catalog.service-not-found", "No such service",
        "No service has this identifier or slug, or it is not published and the caller is a visitor.",
        "Check the identifier or slug against the list of services.");

    public static readonly ErrorType SlugTaken = new(
        ErrorKind.Conflict, "catalog.slug-taken", "The slug is taken",
        "Another service has this slug, or had it once: a slug is never passed on, not even after its draft is deleted, so that old links never lead elsewhere.",
        "Send another 'slug'; without one, it is made from the name.");

    public static readonly ErrorType AlreadyPublished = new(
        ErrorKind.Conflict, "catalog.already-published", "The service is published already",
        "Only a draft or an archived service can be published, and this one is on offer.",
        "Nothing is left to do; read the service to see its present state.");

    public static readonly ErrorType NotPublished = new(
        ErrorKind.Conflict, "catalog.not-published", "The service is not published",
        "Only a published service can be archived; this one is a draft or archived already.",
        "Delete the draft instead, or leave the archived service as it is.");

    public static readonly ErrorType NotADraft = new(
        ErrorKind.Conflict, "catalog.not-a-draft", "The service is not a draft",
        "Only a draft can be deleted; this service has been published, and visitors may hold links to it.",
        "Archive the service instead.");

    public static readonly ErrorType BodyTooNested = new(
        ErrorKind.Invalid, "catalog.body-too-nested", "The body is nested too deeply",
        "The Markdown nests quotes, lists or emphasis far deeper than any page can show.",
        "Flatten the structure of 'body' and send it again.");
}
