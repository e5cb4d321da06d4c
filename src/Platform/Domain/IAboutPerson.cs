namespace Monolith.Platform.Domain;

/// <summary>A row that holds personal data of one person, whose key it is encrypted with.</summary>
public interface IAboutPerson
{
    /// <summary>The person, by the identifier of their key; null only in rows that are not encrypted yet.</summary>
    Guid? SubjectId { get; }
}
