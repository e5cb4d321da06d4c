using Monolith.Inquiries.Contracts;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Tests;

/// <summary>Samples of what lies in outboxes and queues; add to them, and never change one.</summary>
public sealed class ContractsTests
{
    private const string Payload = """{"inquiryId":"01981f30-1a2b-7c3d-8e4f-5a6b7c8d9e0f","serviceId":"01981f2e-7c1b-7d7e-9a41-3f0c5b8e2a10"}""";

    [Theory]
    [InlineData(typeof(InquirySubmitted), "inquiries.inquiry-submitted.v1", Payload)]
    [InlineData(typeof(InquiryAnswered), "inquiries.inquiry-answered.v1", Payload)]
    [InlineData(typeof(InquiryClosed), "inquiries.inquiry-closed.v1", Payload)]
    public void Every_event_ever_published_stays_readable(Type type, string name, string payload)
    {
        var known = EventType.Of(type).ShouldNotBeNull();

        known.Name.ShouldBe(name);
        known.Write(known.Read(payload)).ShouldBe(payload);
    }

    [Fact]
    public void Events_hold_identifiers_only()
    {
        var events = typeof(InquirySubmitted).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IIntegrationEvent))).ToList();

        events.Count.ShouldBe(3);
        events.SelectMany(type => type.GetProperties()).ShouldAllBe(member => member.PropertyType == typeof(Guid));
    }
}
