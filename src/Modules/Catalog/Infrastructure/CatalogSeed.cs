using Monolith.Catalog.Application;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Catalog.Infrastructure;

/// <summary>A small catalogue to look at; a service whose slug is claimed already is left as it is.</summary>
internal sealed class CatalogSeed(ISender sender, ICallerContext callers) : IModuleSeed
{
    private static readonly IReadOnlyList<(CreateService Service, ServiceStatus Status)> Catalogue =
    [
        (new("Brand identity", "design", new Price(320_000, "EUR"))
        {
            Summary = "A name people remember, a logo that works at any size, and the rules to keep both consistent.",
            Body = """
                ## What you get

                - three directions to choose from
                - the final logo as vector files
                - a guide of twelve pages for everybody who uses it

                Most projects take **three weeks**.
                """,
        }, ServiceStatus.Published),
        (new("Website launch", "web", new Price(490_000, "EUR"))
        {
            Summary = "From the first sketch to a fast, accessible website in four weeks.",
            MetaTitle = "Website launch in four weeks",
            Body = """
                ## What you get

                1. a design made for you
                2. up to ten pages, filled with your texts
                3. hosting and care for a year

                We measure every page with a screen reader and on a slow telephone.
                """,
        }, ServiceStatus.Published),
        (new("Online shop", "web", new Price(1_250_000, "EUR"))
        {
            Summary = "Your goods on sale in eight weeks, with payment, delivery and returns.",
            Body = "Products, stock and orders in one place. Card, transfer and invoice are included; other ways to pay on request.",
        }, ServiceStatus.Published),
        (new("Search engine check-up", "marketing", new Price(89_000, "EUR"))
        {
            Summary = "We find out why people do not find you, and write down what to do about it.",
            Body = """
                | part | days |
                |---|---|
                | technical review | 1 |
                | words people search for | 1 |
                | report and meeting | 1 |
                """,
        }, ServiceStatus.Published),
        (new("Newsletter care", "marketing", new Price(45_000, "EUR"))
        {
            Summary = "One newsletter a month, written, designed and sent.",
            MetaDescription = "One newsletter a month: we write it, design it, send it and tell you who read it.",
        }, ServiceStatus.Published),
        (new("Usability test", "research", new Price(240_000, "USD"))
        {
            Summary = "Five people try what you have built while you watch, and you learn what to change first.",
            Body = "We recruit the participants, moderate the sessions and send you the recordings with a summary of two pages.",
        }, ServiceStatus.Published),
        (new("Accessibility audit", "research", new Price(180_000, "EUR"))
        {
            Summary = "A check against WCAG 2.2, level AA, with a list of repairs in order of effect.",
        }, ServiceStatus.Draft),
        (new("Print brochure", "design", new Price(150_000, "EUR"))
        {
            Summary = "Sixteen pages, printed on recycled paper.",
        }, ServiceStatus.Archived),
    ];

    public async Task Seed(CancellationToken cancellationToken)
    {
        using (callers.Become(Caller.System("catalog-seed")))
        {
            foreach (var (service, status) in Catalogue)
            {
                await Seed(service, status, cancellationToken);
            }
        }
    }

    private async Task Seed(CreateService command, ServiceStatus status, CancellationToken cancellationToken)
    {
        var created = await sender.Send(command, cancellationToken);
        if (created.Error?.Type == ServiceErrors.SlugTaken)
        {
            return;
        }

        var service = created;
        if (service.IsSuccess && status is not ServiceStatus.Draft)
        {
            service = await sender.Send(new PublishService(service.Value.Id, service.Value.Version), cancellationToken);
        }

        if (service.IsSuccess && status is ServiceStatus.Archived)
        {
            service = await sender.Send(new ArchiveService(service.Value.Id, service.Value.Version), cancellationToken);
        }

        if (!service.IsSuccess)
        {
            throw new InvalidOperationException($"The service '{command.Name}' could not be seeded: {service.Error.Message}");
        }
    }
}
