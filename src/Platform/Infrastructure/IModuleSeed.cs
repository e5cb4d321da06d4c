namespace Monolith.Platform.Infrastructure;

/// <summary>Puts first data into a module's database, in Development only; runs at every start, so it looks before it writes.</summary>
public interface IModuleSeed
{
    Task Seed(CancellationToken cancellationToken);
}
