using Microsoft.AspNetCore.Http;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Platform.Tests;

public sealed class BusyTests
{
    [Fact]
    public async Task Who_meets_a_lack_of_capacity_is_told_when_to_come_again()
    {
        var context = new DefaultHttpContext();

        await ProblemWriter.Write(context, PlatformErrors.Busy);

        context.Response.StatusCode.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        context.Response.Headers.RetryAfter.ToString().ShouldBe("5");
    }
}
