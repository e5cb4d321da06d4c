using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>The platform's database.</summary>
public class Database : DbContext;
