namespace Monolith.Platform.Application;

/// <summary>
/// Marks a text of a read model as personal data: encrypted in the database, and readable once <see cref="IPersonalData"/> has opened it, which the
/// mediator does with every answer.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
