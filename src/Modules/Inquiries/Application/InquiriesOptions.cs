using Monolith.Inquiries.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>How much visitors may send, and what is asked of them; the configuration section <c>Inquiries</c>.</summary>
public sealed class InquiriesOptions
{
    public const string Section = "Inquiries";

    /// <summary>The least time between fetching a form and sending it.</summary>
    public TimeSpan MinimumFillTime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a form can be sent after it was fetched.</summary>
    public TimeSpan FormLifetime { get; set; } = TimeSpan.FromHours(4);

    /// <summary>The time over which what came is counted.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many inquiries an address may bring in the window.</summary>
    public int MaxPerAddress { get; set; } = 10;

    /// <summary>How many inquiries a network may bring in the window.</summary>
    public int MaxPerNetwork { get; set; } = 50;

    /// <summary>How many inquiries may come in the name of an e-mail address in the window.</summary>
    public int MaxPerSender { get; set; } = 5;

    /// <summary>From how many attempts on, refused ones included, an address has to bring a proof of work.</summary>
    public int ProofPerAddress { get; set; } = 3;

    /// <summary>From how many attempts on, refused ones included, a network has to bring a proof of work.</summary>
    public int ProofPerNetwork { get; set; } = 15;

    /// <summary>The zero bits that a proof of work shows; each doubles the work.</summary>
    public int ProofDifficulty { get; set; } = 18;

    /// <summary>For how long a message that says the same is put to the first.</summary>
    public TimeSpan RepeatWindow { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long it is kept what became of what visitors sent.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>What is wrong with the settings, in sentences.</summary>
    public IEnumerable<string> Problems()
    {
        if (MinimumFillTime < TimeSpan.Zero || MinimumFillTime >= FormLifetime)
        {
            yield return $"{Section}:MinimumFillTime must be from zero up to less than {Section}:FormLifetime.";
        }

        if (Window <= TimeSpan.Zero)
        {
            yield return $"{Section}:Window must be longer than nothing.";
        }

        if (MaxPerAddress < 1 || MaxPerNetwork < 1 || MaxPerSender < 1)
        {
            yield return $"{Section}:MaxPerAddress, {Section}:MaxPerNetwork and {Section}:MaxPerSender must be 1 at least.";
        }

        if (ProofPerAddress < 0 || ProofPerNetwork < 0)
        {
            yield return $"{Section}:ProofPerAddress and {Section}:ProofPerNetwork must be 0 at least.";
        }

        if (ProofDifficulty is < 1 or > ProofOfWork.MaxDifficulty)
        {
            yield return $"{Section}:ProofDifficulty must be from 1 to {ProofOfWork.MaxDifficulty}.";
        }

        if (RepeatWindow < TimeSpan.Zero)
        {
            yield return $"{Section}:RepeatWindow must not be negative.";
        }

        // What is deleted can neither be counted nor compared, and a form that is forgotten could be used again.
        if (Retention < Window || Retention < RepeatWindow || Retention < FormLifetime)
        {
            yield return $"{Section}:Retention must be as long as {Section}:Window, {Section}:RepeatWindow and {Section}:FormLifetime at least.";
        }
    }
}
