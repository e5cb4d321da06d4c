using System.Text.Json.Serialization;
using FluentValidation;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>An editor changes some of what is said of a service; what is left out stays as it is.</summary>
[RequirePermission(CatalogPermissions.Write)]
[Invalidates(CatalogTags.Services)]
public sealed record ChangeService : ICommand<ServiceDetails>, IExample<ChangeService>
{
    public static ChangeService Example { get; } = new()
    {
        Summary = "From the first sketch to a fast, accessible website in three weeks.",
        Price = new PriceChange { Amount = 450_000 },
    };

    [JsonIgnore]
    public Guid Id { get; init; }

    [JsonIgnore]
    public long ExpectedVersion { get; init; }

    public Optional<string> Name { get; init; }

    /// <summary>Another name in URLs; the old one keeps leading to the service.</summary>
    public Optional<string> Slug { get; init; }

    public Optional<string> Category { get; init; }

    /// <summary>What it is, in one or two sentences; null empties it.</summary>
    public Optional<string> Summary { get; init; }

    /// <summary>The long text, in Markdown; null empties it.</summary>
    public Optional<string> Body { get; init; }

    public Optional<PriceChange> Price { get; init; }

    /// <summary>The page's title for search engines; null falls back to the name.</summary>
    public Optional<string> MetaTitle { get; init; }

    /// <summary>The page's description for search engines; null falls back to the summary.</summary>
    public Optional<string> MetaDescription { get; init; }

    /// <summary>The https address of a picture; null takes it away.</summary>
    public Optional<string> Image { get; init; }
}

/// <summary>A change of a price; what is left out stays as it is.</summary>
public readonly record struct PriceChange
{
    /// <summary>Minor units: 4900 is 49.00 EUR.</summary>
    public Optional<long> Amount { get; init; }

    /// <summary>The ISO 4217 code, upper case.</summary>
    public Optional<string> Currency { get; init; }
}

internal sealed class ChangeServiceValidator : AbstractValidator<ChangeService>
{
    public ChangeServiceValidator()
    {
        RuleFor(c => c.Name.Value).IsName().When(c => c.Name.HasValue);
        RuleFor(c => c.Slug.Value).NotNull().IsSlug().When(c => c.Slug.HasValue);
        RuleFor(c => c.Category.Value).NotNull().IsCategory().When(c => c.Category.HasValue);
        RuleFor(c => c.Summary.Value).IsSummary();
        RuleFor(c => c.Body.Value).IsBody();
        RuleFor(c => c.Price.Value.Amount.Value).IsAmount();
        RuleFor(c => c.Price.Value.Currency.Value).IsCurrency().When(c => c.Price.Value.Currency.HasValue);
        RuleFor(c => c.MetaTitle.Value).IsMetaTitle();
        RuleFor(c => c.MetaDescription.Value).IsMetaDescription();
        RuleFor(c => c.Image.Value).IsImage();
    }
}

internal sealed class ChangeServiceHandler(ICatalogDb db, IMarkdownRenderer markdown, TimeProvider clock) : ICommandHandler<ChangeService, ServiceDetails>
{
    public async Task<Result<ServiceDetails>> Handle(ChangeService command, CancellationToken cancellationToken)
    {
        var found = await db.Load(command.Id, command.ExpectedVersion, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var service = found.Value;
        var now = clock.GetUtcNow();
        if (command.Slug.Value is { } text)
        {
            var slug = Slug.From(text);
            if (await db.ClaimSlug(slug, service.Id, now, cancellationToken) is { } taken)
            {
                return taken;
            }

            service.MoveTo(slug, now);
        }

        var content = Merge(command, service.Content);
        if (!string.Equals(content.Body.Markdown, service.Body.Markdown, StringComparison.Ordinal))
        {
            var body = markdown.Render(content.Body.Markdown);
            if (!body.IsSuccess)
            {
                return body.Error;
            }

            content = content with { Body = body.Value };
        }

        service.Change(content, now);
        return ServiceDetails.Of(service);
    }

    private static ServiceContent Merge(ChangeService command, ServiceContent present) => present with
    {
        Name = command.Name.Or(present.Name),
        Category = command.Category.Or(present.Category),
        Summary = command.Summary.OrCleared(present.Summary) ?? "",
        Body = present.Body with { Markdown = command.Body.OrCleared(present.Body.Markdown) ?? "" },
        Price = Money.Of(
            command.Price.Value.Amount.Or(present.Price.Amount),
            command.Price.Value.Currency.Or(present.Price.Currency)),
        Seo = new Seo(
            command.MetaTitle.OrCleared(present.Seo.MetaTitle),
            command.MetaDescription.OrCleared(present.Seo.MetaDescription),
            command.Image.OrCleared(present.Seo.Image)),
    };
}
