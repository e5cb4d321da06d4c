namespace Monolith.Inquiries.Application;

/// <summary>Signs forms, so that nobody can make them up.</summary>
public interface IFormTokens
{
    string Write(FormToken token);

    /// <summary>What a token says; null when it was not written here.</summary>
    FormToken? Read(string text);
}
