using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

public sealed class RabbitMqCheckTests
{
    [Theory]
    [InlineData("amqps://events:8Kq2nXw4@broker.example.com/monolith")]
    [InlineData("amqp://events:8Kq2nXw4@localhost")]
    [InlineData("amqp://events:8Kq2nXw4@127.0.0.1:5673")]
    public void Encryption_or_the_own_machine_is_accepted(string uri) => Problems(new() { Uri = uri }).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("broker.example.com")]
    [InlineData("https://events:8Kq2nXw4@broker.example.com")]
    [InlineData("amqp://events:8Kq2nXw4@broker.example.com")]
    [InlineData("amqps://broker.example.com")]
    [InlineData("amqps://guest:guest@broker.example.com")]
    public void Another_address_is_refused_without_telling_the_password(string uri)
    {
        var problem = Problems(new() { Uri = uri }).ShouldHaveSingleItem();
        problem.ShouldContain("Events:RabbitMq:Uri");
        problem.ShouldNotContain("8Kq2nXw4");
    }

    [Fact]
    public void In_development_any_broker_will_do() => Problems(new() { Uri = "amqp://guest:guest@broker.example.com" }, "Development").ShouldBeEmpty();

    [Fact]
    public void A_prefix_and_a_time_limit_that_cannot_work_are_refused()
    {
        var problems = Problems(new() { Uri = "amqps://events:8Kq2nXw4@broker.example.com", Prefix = "Our Events", Timeout = TimeSpan.Zero });

        problems.Count.ShouldBe(2);
        problems[0].ShouldContain("Events:RabbitMq:Prefix");
        problems[1].ShouldContain("Events:RabbitMq:Timeout");
    }

    private static List<string> Problems(RabbitMqOptions options, string environment = "Production") =>
        [.. new RabbitMqCheck(new HostingEnvironment { EnvironmentName = environment }, Options.Create(options)).Problems()];
}
