using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

/// <summary>Whatever HTTP client is registered is guarded, without a word from whoever registers it.</summary>
public sealed class HttpResilienceTests
{
    private static readonly Uri Address = new("https://example.com/");

    [Theory]
    [InlineData("GET", 3, HttpStatusCode.OK)]
    [InlineData("PUT", 1, HttpStatusCode.ServiceUnavailable)]
    [InlineData("POST", 1, HttpStatusCode.ServiceUnavailable)]
    public async Task What_fails_is_tried_again_unless_it_may_have_had_an_effect(string method, int attempts, HttpStatusCode status)
    {
        var outside = new Outside(failures: 2);
        await using var services = With(outside);
        using var request = new HttpRequestMessage(new(method), Address);

        using var answer = await services.GetRequiredService<IHttpClientFactory>().CreateClient("any").SendAsync(request);

        (outside.Requests, answer.StatusCode).ShouldBe((attempts, status));
    }

    [Fact]
    public async Task What_goes_on_failing_is_left_alone()
    {
        var outside = new Outside(failures: int.MaxValue);
        await using var services = With(outside, set => (set.Http.Retries, set.Http.BreakAfter) = (0, 2));
        var client = services.GetRequiredService<IHttpClientFactory>().CreateClient("any");
        for (var i = 0; i < 2; i++)
        {
            (await client.GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        }

        await Should.ThrowAsync<Polly.CircuitBreaker.BrokenCircuitException>(() => client.GetAsync(Address));
        outside.Requests.ShouldBe(2);
    }

    [Fact]
    public void Settings_with_which_nothing_would_get_through_are_refused_by_name()
    {
        var options = new ResilienceOptions();
        Problems(options).ShouldBeEmpty();
        (options.Smtp.Timeout, options.Smtp.Retries, options.Http.BreakAfter, options.Http.Concurrency) = (TimeSpan.Zero, -1, 1, 0);

        Problems(options).ShouldBe(["Resilience:Smtp:Timeout", "Resilience:Smtp:Retries", "Resilience:Http:BreakAfter", "Resilience:Http:Concurrency"]);
    }

    private static IEnumerable<string> Problems(ResilienceOptions options) => new ResilienceCheck(Options.Create(options)).Problems().Select(problem => problem.Split(' ')[0]);

    private static ServiceProvider With(Outside outside, Action<ResilienceOptions>? set = null)
    {
        var services = Guarded.Services(set);
        services.AddHttpClient("any").ConfigurePrimaryHttpMessageHandler(() => outside);
        return services.BuildServiceProvider();
    }

    /// <summary>Fails so often, and then no more.</summary>
    private sealed class Outside(int failures) : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(++Requests > failures ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable));
    }
}
