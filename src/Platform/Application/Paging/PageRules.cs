using FluentValidation;

namespace Monolith.Platform.Application;

/// <summary>The limits of every list's query; <c>Include</c> it in the query's validator.</summary>
public sealed class PageRules : AbstractValidator<PageQuery>
{
    /// <param name="sorts">The orders the list supports.</param>
    public PageRules(IReadOnlyList<string> sorts)
    {
        Sorts = sorts;
        RuleFor(q => q.Limit).InclusiveBetween(1, PageQuery.MaxLimit);
        RuleFor(q => q.Cursor).MaximumLength(PageQuery.MaxCursorLength);
        RuleFor(q => q.Sort).Must(sort => sort is null || sorts.Contains(sort, StringComparer.Ordinal))
            .WithMessage($"Must be one of: {string.Join(", ", sorts)}.");
    }

    /// <summary>The orders the list supports, for the documents.</summary>
    public IReadOnlyList<string> Sorts { get; }
}
