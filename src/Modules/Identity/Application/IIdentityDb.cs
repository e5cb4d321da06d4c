using Monolith.Platform.Application;

namespace Monolith.Identity.Application;

/// <summary>Identity's own database as its handlers see it.</summary>
public interface IIdentityDb : IModuleDb;
