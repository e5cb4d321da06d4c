using Monolith.Catalog.Domain;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>Turns what an editor wrote into what may be shown to anybody.</summary>
public interface IMarkdownRenderer
{
    /// <summary>Renders and sanitises; fails with <see cref="ServiceErrors.BodyTooNested"/> on structure no page can show.</summary>
    Result<Body> Render(string markdown);
}
