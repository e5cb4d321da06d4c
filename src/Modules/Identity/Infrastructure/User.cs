using Microsoft.AspNetCore.Identity;

namespace Monolith.Identity.Infrastructure;

/// <summary>A person with an account.</summary>
internal sealed class User : IdentityUser<Guid>;
