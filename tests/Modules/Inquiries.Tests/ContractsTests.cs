using Monolith.Inquiries.Contracts;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Tests;

public sealed class ContractsTests
{
    [Fact]
    public void Events_hold_identifiers_only()
    {
        var events = typeof(InquirySubmitted).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IIntegrationEvent))).ToList();

        events.Count.ShouldBe(3);
        events.SelectMany(type => type.GetProperties()).ShouldAllBe(member => member.PropertyType == typeof(Guid));
    }
}
