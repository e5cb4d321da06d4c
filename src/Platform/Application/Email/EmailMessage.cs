using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>A mail of plain text to one person.</summary>
/// <param name="To">Who gets it.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">What it says; lines end in a line feed.</param>
public sealed record EmailMessage(EmailAddress To, string Subject, string Text);
