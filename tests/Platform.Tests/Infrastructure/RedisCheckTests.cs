using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

public sealed class RedisCheckTests
{
    [Theory]
    [InlineData("redis.example.com:6380,ssl=true,password=8Kq2nXw4")]
    [InlineData("127.0.0.1:6379,password=8Kq2nXw4")]
    [InlineData("localhost,password=8Kq2nXw4")]
    public void Encryption_or_the_own_machine_is_accepted(string connection) => Problems(connection).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("password=8Kq2nXw4")]
    [InlineData("redis.example.com,nonsense=1,password=8Kq2nXw4")]
    [InlineData("redis.example.com:6379,password=8Kq2nXw4")]
    [InlineData("redis.example.com:6380,ssl=true")]
    public void Another_one_is_refused_without_telling_the_password(string connection)
    {
        var problem = Problems(connection).ShouldHaveSingleItem();
        problem.ShouldContain("ConnectionStrings:Redis");
        problem.ShouldNotContain("8Kq2nXw4");
    }

    [Fact]
    public void In_development_any_redis_will_do() => Problems("redis.example.com", environment: "Development").ShouldBeEmpty();

    [Fact]
    public void A_prefix_and_a_time_limit_that_cannot_work_are_refused()
    {
        var problems = Problems("localhost,password=8Kq2nXw4", new() { Prefix = "Our Keys", Timeout = TimeSpan.FromMinutes(1) });

        problems.Count.ShouldBe(2);
        problems[0].ShouldContain("Redis:Prefix");
        problems[1].ShouldContain("Redis:Timeout");
    }

    private static List<string> Problems(string connection, RedisOptions? options = null, string environment = "Production")
    {
        var settings = RedisSettings.From(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:Redis"] = connection }).Build());
        return [.. new RedisCheck(new HostingEnvironment { EnvironmentName = environment }, settings, Options.Create(options ?? new())).Problems()];
    }
}
