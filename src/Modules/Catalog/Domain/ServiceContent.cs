using Monolith.Platform.Domain;

namespace Monolith.Catalog.Domain;

/// <summary>Everything that editors say of a service; two contents are equal when all of it is.</summary>
/// <param name="Name">1 to <see cref="MaxNameLength"/> characters on one line.</param>
/// <param name="Category">A slug of at most <see cref="MaxCategoryLength"/> characters.</param>
/// <param name="Summary">At most <see cref="MaxSummaryLength"/> characters; may be empty.</param>
/// <param name="Body">The long text.</param>
/// <param name="Price">What it costs.</param>
/// <param name="Seo">What search engines are told.</param>
public sealed record ServiceContent(string Name, string Category, string Summary, Body Body, Money Price, Seo Seo)
{
    public const int MaxNameLength = 120;

    public const int MaxCategoryLength = 60;

    public const int MaxSummaryLength = 300;
}
