using Monolith.Platform.Domain;

namespace Monolith.Catalog.Domain;

/// <summary>Something that is offered at a price, from its first draft to the archive.</summary>
public sealed class Service : AggregateRoot
{
    private Service(Guid id, Slug slug, DateTimeOffset createdAt)
        : base(id) => (Slug, CreatedAt, ChangedAt) = (slug, createdAt, createdAt);

    public Slug Slug { get; private set; }

    public ServiceStatus Status { get; private set; } = ServiceStatus.Draft;

    public string Name { get; private set; } = "";

    public string Category { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public Body Body { get; private set; } = Body.Empty;

    /// <summary>The price in minor units; a column of its own, so that lists sort and filter by it.</summary>
    public long PriceAmount { get; private set; }

    /// <summary>The price's currency (ISO 4217).</summary>
    public string PriceCurrency { get; private set; } = "";

    public Seo Seo { get; private set; } = Seo.None;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When anything last changed, the life cycle included.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When it last went on offer; null when it never did.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public ServiceContent Content => new(Name, Category, Summary, Body, Money.Of(PriceAmount, PriceCurrency), Seo);

    public static Service Create(Slug slug, ServiceContent content, DateTimeOffset now)
    {
        var service = new Service(Guid.CreateVersion7(now), slug, now);
        service.Take(content);
        service.Raise(new ServiceCreated(service.Id, slug));
        return service;
    }

    /// <summary>Says something else of the service; saying the same again is no change.</summary>
    public void Change(ServiceContent content, DateTimeOffset now)
    {
        if (content == Content)
        {
            return;
        }

        Take(content);
        ChangedAt = now;
        Raise(new ServiceChanged(Id));
    }

    /// <summary>Moves the service to a slug that it has claimed; staying where it is is no change.</summary>
    public void MoveTo(Slug slug, DateTimeOffset now)
    {
        if (slug == Slug)
        {
            return;
        }

        Raise(new SlugChanged(Id, Slug, slug));
        (Slug, ChangedAt) = (slug, now);
    }

    public Result Publish(DateTimeOffset now)
    {
        if (Status is ServiceStatus.Published)
        {
            return ServiceErrors.AlreadyPublished;
        }

        (Status, PublishedAt, ChangedAt) = (ServiceStatus.Published, now, now);
        Raise(new ServicePublished(Id));
        return Result.Success;
    }

    public Result Archive(DateTimeOffset now)
    {
        if (Status is not ServiceStatus.Published)
        {
            return ServiceErrors.NotPublished;
        }

        (Status, ChangedAt) = (ServiceStatus.Archived, now);
        Raise(new ServiceArchived(Id));
        return Result.Success;
    }

    /// <summary>Agrees to being thrown away, which only a draft does.</summary>
    public Result Delete()
    {
        if (Status is not ServiceStatus.Draft)
        {
            return ServiceErrors.NotADraft;
        }

        Raise(new ServiceDeleted(Id));
        return Result.Success;
    }

    private void Take(ServiceContent content)
    {
        (Name, Category, Summary, Body, Seo) = (content.Name, content.Category, content.Summary, content.Body, content.Seo);
        (PriceAmount, PriceCurrency) = (content.Price.Amount, content.Price.Currency);
    }
}
