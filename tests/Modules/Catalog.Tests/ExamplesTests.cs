using FluentValidation;
using Monolith.Catalog.Application;

namespace Monolith.Catalog.Tests;

/// <summary>What the documents show of answers goes together.</summary>
public sealed class ExamplesTests
{
    [Fact]
    public void The_samples_of_answers_are_within_the_limits_of_what_was_written() => new CreateServiceValidator().ValidateAndThrow(
        new CreateService(ServiceDetails.Example.Name, ServiceDetails.Example.Category, ServiceDetails.Example.Price)
        {
            Slug = PublishedService.Example.Slug,
            Summary = PublishedServiceSummary.Example.Summary,
            Body = ServiceDetails.Example.Body,
            MetaTitle = ServiceMetadata.Example.Title,
            MetaDescription = ServiceMetadata.Example.Description,
            Image = ServiceDetails.Example.Image,
        });

    [Fact]
    public void The_sample_of_html_is_what_the_sample_of_markdown_renders_to() =>
        new Monolith.Catalog.Infrastructure.MarkdownRenderer().Render(ServiceDetails.Example.Body).Value?.Html.ShouldBe(ServiceDetails.Example.BodyHtml);
}
