using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

/// <summary>Wakes the sending of mails when there is something new to send.</summary>
internal sealed class MailSignal(TimeProvider clock) : Signal(clock);
