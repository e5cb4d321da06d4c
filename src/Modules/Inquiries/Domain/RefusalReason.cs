namespace Monolith.Inquiries.Domain;

/// <summary>Why something that a visitor sent became no inquiry; stored by name, so a name never changes.</summary>
public enum RefusalReason
{
    /// <summary>A field was filled in that people do not see; the sender was told that it was received.</summary>
    TrapFilled = 1,

    /// <summary>The form's token was not made here.</summary>
    FormForged,

    /// <summary>The form was too old.</summary>
    FormExpired,

    /// <summary>The form came back sooner than a person can fill it in.</summary>
    FormTooFast,

    /// <summary>The form had been used for another inquiry.</summary>
    FormUsed,

    /// <summary>A proof of work was needed, and none came.</summary>
    ProofMissing,

    /// <summary>A proof of work was needed, and what came proves nothing.</summary>
    ProofWrong,

    /// <summary>Too many inquiries had come from the address.</summary>
    AddressExhausted,

    /// <summary>Too many inquiries had come from the network around the address.</summary>
    NetworkExhausted,

    /// <summary>Too many inquiries had come in the name of the e-mail address.</summary>
    SenderExhausted,

    /// <summary>No service on offer had the slug.</summary>
    ServiceNotOffered,
}
