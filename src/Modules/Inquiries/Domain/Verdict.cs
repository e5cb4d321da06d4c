namespace Monolith.Inquiries.Domain;

/// <summary>What became of something that a visitor sent; stored by name, so a name never changes.</summary>
public enum Verdict
{
    /// <summary>It became an inquiry.</summary>
    Accepted = 1,

    /// <summary>It was put to an inquiry that says the same.</summary>
    Repeated,

    /// <summary>It became nothing.</summary>
    Refused,
}
