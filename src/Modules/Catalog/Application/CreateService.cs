using FluentValidation;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>An editor starts a service as a draft.</summary>
/// <param name="Name">What the service is called.</param>
/// <param name="Category">The category it belongs to, in the form of a slug.</param>
/// <param name="Price">What it costs.</param>
/// <param name="Slug">The service's name in URLs; made from the name when left out.</param>
/// <param name="Summary">What it is, in one or two sentences.</param>
/// <param name="Body">The long text, in Markdown; raw HTML in it is dropped.</param>
/// <param name="MetaTitle">The page's title for search engines, where it is not the name.</param>
/// <param name="MetaDescription">The page's description for search engines, where it is not the summary.</param>
/// <param name="Image">The https address of a picture.</param>
[RequirePermission(CatalogPermissions.Write)]
public sealed record CreateService(
    string Name,
    string Category,
    Price Price,
    string? Slug = null,
    string Summary = "",
    string Body = "",
    string? MetaTitle = null,
    string? MetaDescription = null,
    string? Image = null) : ICommand<ServiceDetails>, IExample<CreateService>
{
    public static CreateService Example { get; } = new("Website launch", "web", new Price(490_000, "EUR"))
    {
        Slug = "website-launch",
        Summary = "From the first sketch to a fast, accessible website in four weeks.",
        Body = "## What you get\n\n- a design made for you\n- hosting for a year",
        MetaTitle = "Website launch in four weeks",
    };
}

internal sealed class CreateServiceValidator : AbstractValidator<CreateService>
{
    public CreateServiceValidator()
    {
        RuleFor(c => c.Name).IsName();
        RuleFor(c => c.Category).NotEmpty().IsCategory();
        RuleFor(c => c.Price).NotNull().SetValidator(new PriceValidator());
        RuleFor(c => c.Slug).IsSlug();
        RuleFor(c => c.Slug).NotNull().When(c => !string.IsNullOrWhiteSpace(c.Name) && Slug.FromTitle(c.Name) is null)
            .WithMessage("Must be given, because none can be made from the name.");
        RuleFor(c => c.Summary).NotNull().IsSummary();
        RuleFor(c => c.Body).NotNull().IsBody();
        RuleFor(c => c.MetaTitle).IsMetaTitle();
        RuleFor(c => c.MetaDescription).IsMetaDescription();
        RuleFor(c => c.Image).IsImage();
    }
}

internal sealed class CreateServiceHandler(ICatalogDb db, IMarkdownRenderer markdown, TimeProvider clock) : ICommandHandler<CreateService, ServiceDetails>
{
    public async Task<Result<ServiceDetails>> Handle(CreateService command, CancellationToken cancellationToken)
    {
        var body = markdown.Render(command.Body);
        if (!body.IsSuccess)
        {
            return body.Error;
        }

        var now = clock.GetUtcNow();
        var slug = command.Slug is { } given ? Slug.From(given) : Slug.FromTitle(command.Name) ?? throw new InvalidOperationException("The validator let a name pass that makes no slug.");
        var seo = new Seo(command.MetaTitle, command.MetaDescription, command.Image);
        var content = new ServiceContent(command.Name, command.Category, command.Summary, body.Value, command.Price.ToMoney(), seo);
        var service = Service.Create(slug, content, now);
        if (await db.ClaimSlug(slug, service.Id, now, cancellationToken) is { } taken)
        {
            return taken;
        }

        db.Services.Add(service);
        return ServiceDetails.Of(service);
    }
}
