namespace Monolith.Catalog.Domain;

/// <summary>What search engines and social networks are told instead of the service's own words; null falls back to those.</summary>
/// <param name="MetaTitle">The page's title, at most <see cref="MaxTitleLength"/> characters.</param>
/// <param name="MetaDescription">The page's description, at most <see cref="MaxDescriptionLength"/> characters.</param>
/// <param name="Image">The https address of a picture.</param>
public sealed record Seo(string? MetaTitle, string? MetaDescription, string? Image)
{
    public const int MaxTitleLength = 70;

    public const int MaxDescriptionLength = 160;

    public static Seo None { get; } = new(null, null, null);
}
