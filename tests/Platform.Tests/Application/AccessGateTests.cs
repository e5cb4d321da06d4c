using Monolith.Platform.Application;

namespace Monolith.Platform.Tests.Application;

public sealed class AccessGateTests
{
    private static readonly Caller Known = new(CallerKind.Client, "script");
    private readonly CallerContext callers = new();

    [Fact]
    public async Task Nobody_gets_what_is_public_and_nothing_else()
    {
        (await Check(new PublicAttribute("for all"))).ShouldBeNull();
        (await Check(new SignedInAttribute())).ShouldBe("sign-in-required");
        (await Check(new RequirePermissionAttribute("held"))).ShouldBe("sign-in-required");
    }

    [Fact]
    public async Task A_known_caller_gets_what_its_permissions_allow()
    {
        using (callers.Become(Known))
        {
            (await Check(new SignedInAttribute())).ShouldBeNull();
            (await Check(new RequirePermissionAttribute("held"))).ShouldBeNull();
            (await Check(new RequirePermissionAttribute("not-held"))).ShouldBe("permission-required");
        }
    }

    [Fact]
    public async Task The_product_itself_may_do_everything_until_it_is_somebody_else_again()
    {
        using (callers.Become(Caller.System("job")))
        {
            (await Check(new RequirePermissionAttribute("not-held"))).ShouldBeNull();
            using (callers.Become(Known))
            {
                (await Check(new RequirePermissionAttribute("not-held"))).ShouldBe("permission-required");
            }

            (await Check(new RequirePermissionAttribute("not-held"))).ShouldBeNull();
        }

        callers.Current.ShouldBe(Caller.Anonymous);
    }

    private async Task<string?> Check(AccessAttribute access) =>
        (await new AccessGate(callers, new Held()).Check(access, CancellationToken.None))?.Code;

    private sealed class Held : IPermissionStore
    {
        public ValueTask<IReadOnlySet<string>> PermissionsOf(Caller caller, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlySet<string>>(new HashSet<string>(StringComparer.Ordinal) { "held" });
    }
}
