namespace Monolith.Platform.Application;

/// <summary>Something that must hold before the host may serve; all checks run, and all problems are told at once.</summary>
public interface IStartupCheck
{
    /// <summary>What is wrong, each with the type concerned and the remedy; empty when all is well.</summary>
    IEnumerable<string> Problems();
}
