using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;

namespace Monolith.Identity.Application;

/// <summary>Identity's own database as its handlers see it.</summary>
public interface IIdentityDb : IAuditedDb
{
    DbSet<EmailChallenge> EmailChallenges { get; }

    DbSet<UserSession> Sessions { get; }
}
