using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Domain;

/// <summary>What can go wrong with inquiries by a caller's doing.</summary>
public static class InquiryErrors
{
    public static readonly ErrorType NotFound = new(
        ErrorKind.NotFound, "inquiries.inquiry-not-found", "No such inquiry",
        "No inquiry has this identifier.",
        "Check the identifier against the list of inquiries.");

    public static readonly ErrorType AlreadyClosed = new(
        ErrorKind.Conflict, "inquiries.already-closed", "The inquiry is closed",
        "Nothing more is done about a closed inquiry: it cannot be assigned, answered or closed again; notes are still taken.",
        "Read the inquiry to see its present state.");

    public static readonly ErrorType ServiceNotOffered = new(
        ErrorKind.Conflict, "inquiries.service-not-offered", "The service is not on offer",
        "No service that is on offer has this slug; it may have been taken off offer a moment ago, or be about to appear.",
        "Choose a service from the public catalogue, and send its slug.");

    public static readonly ErrorType FormNotAccepted = new(
        ErrorKind.Conflict, "inquiries.form-not-accepted", "The form is not accepted",
        "The form's token was not made here, is too old, was used before, or the form came back sooner than a person can fill it in.",
        "Fetch a new form, let the visitor look it over for a few seconds, and send the inquiry with the new token.");

    public static readonly ErrorType ProofRequired = new(
        ErrorKind.Conflict, "inquiries.proof-required", "A proof of work is required",
        "There is much traffic at the moment from where this inquiry comes from, so that it has to bring a proof of work, and brings none that holds.",
        "Find a text 'proof' for which the SHA-256 of the form's token, a colon and the proof begins with as many zero bits as the parameter 'difficulty' says; "
        + "send the same inquiry again with it.");

    public static readonly ErrorType TooMany = new(
        ErrorKind.Exhausted, "inquiries.too-many", "Too many inquiries",
        "More inquiries than one sender usually has came lately from this e-mail address, or from this part of the network.",
        "Wait as long as Retry-After says, then send it again.")
    {
        Retryable = true,
    };
}
