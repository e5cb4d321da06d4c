using Monolith.Inquiries.Domain;

namespace Monolith.Inquiries.Tests.Domain;

public sealed class OfferedServiceTests
{
    private readonly OfferedService service = new(Guid.CreateVersion7());

    [Fact]
    public void A_late_event_does_not_undo_a_newer_one()
    {
        service.Offer("new", "New", 4);

        service.Offer("old", "Old", 3);
        service.Withdraw(2);

        (service.Slug, service.Name, service.IsOnOffer, service.Version).ShouldBe(("new", "New", true, 4));
    }

    [Fact]
    public void What_was_taken_off_offer_before_it_was_known_stays_off_offer()
    {
        service.Withdraw(3);

        service.Offer("late", "Late", 2);

        (service.Slug, service.IsOnOffer, service.Version).ShouldBe((null, false, 3));
    }

    [Fact]
    public void What_goes_on_offer_again_is_on_offer()
    {
        service.Offer("it", "It", 2);
        service.Withdraw(3);
        service.IsOnOffer.ShouldBeFalse();

        service.Offer("it", "It", 4);

        service.IsOnOffer.ShouldBeTrue();
    }

    [Fact]
    public void The_same_event_twice_is_one()
    {
        service.Offer("it", "It", 2);

        service.Offer("other", "Other", 2);

        service.Slug.ShouldBe("it");
    }
}
