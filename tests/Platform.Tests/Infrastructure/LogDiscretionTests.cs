using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Monolith.Platform.Tests;

public sealed class LogDiscretionTests : IDisposable
{
    private const string Address = "jane.doe@example.com";

    private readonly StringWriter written = new();
    private readonly Logger logger;

    public LogDiscretionTests() => logger = new LoggerConfiguration().UseDiscretion().WriteTo.Sink(new TextSink(written)).CreateLogger();

    public void Dispose()
    {
        logger.Dispose();
        written.Dispose();
    }

    [Fact]
    public void An_email_address_never_reaches_the_log_however_it_is_logged()
    {
        var address = EmailAddress.From(Address);
        var contact = new Contact(address, Address);

        logger.Information("{Value}", address);
        logger.Information("{@Value}", address);
        logger.Information("{@Value}", contact);
        logger.Information("{@Value}", new { Nested = contact });
        logger.Information("{@Values}", new[] { contact });
        logger.Information("{Email} {UserName} {CustomerEmail}", Address, Address, Address);

        written.ToString().ShouldNotContain("jane");
    }

    [Theory]
    [InlineData("Password")]
    [InlineData("client_secret")]
    [InlineData("AccessToken")]
    [InlineData("Authorization")]
    [InlineData("Cookie")]
    public void A_value_under_the_name_of_a_secret_is_blanked(string name)
    {
        logger.ForContext(name, "hunter2").Information("Signed in");

        written.ToString().ShouldNotContain("hunter2");
        written.ToString().ShouldContain("***");
    }

    [Fact]
    public void The_path_of_a_request_is_left_out()
    {
        logger.ForContext("RequestPath", "/people/jane").Information("Answered");

        written.ToString().ShouldNotContain("jane");
    }

    [Fact]
    public void What_is_no_secret_is_logged_as_it_is()
    {
        logger.Information("{Route} answered {Status}, listening on {address}", "/health/live", 200, "https://localhost:7443");

        written.ToString().ShouldContain("\"Route\":\"/health/live\",\"Status\":200,\"address\":\"https://localhost:7443\"");
    }

    private sealed class TextSink(TextWriter text) : ILogEventSink
    {
        public void Emit(LogEvent logEvent) => new CompactJsonFormatter().Format(logEvent, text);
    }

    private sealed record Contact(EmailAddress Address, string Text);
}
