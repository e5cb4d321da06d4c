using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Catalog.Application;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Host.Tests;

/// <summary>What people tell the product through any of its doors lies in clear nowhere: in no file, no row, no dump and no log.</summary>
public sealed partial class PlantedDataTests
{
    private const string Password = "staple horse correct battery";
    private const string Browser = "Mozilla/5.0 (X11; Linux; Zephyranthes) Perscrutor/7.0 Firefox/140.0";
    private const string Email = "Quisquilia.Nebulosa@example.com";
    private static readonly Planted Words = new(
        "Quisquilia", "Nebulosa", "Zephyranthes", "Perscrutor", "crepuscula", "umbratica", "fallaciosa", "constabilit", "marginalia", "responsorium");

    [Fact]
    public async Task What_is_planted_is_found_in_every_form()
    {
        foreach (var text in (string[])["a Quisquilia", "ab quisquilia", "abc QUISQUILIA."])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            foreach (var form in (string[])[text, Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes), Convert.ToBase64String(bytes)])
            {
                Words.In(form, Encoding.UTF8.GetBytes(form)).ShouldNotBeEmpty(form);
            }
        }

        await using var app = new MonolithApp { KeepsData = true };
        _ = app.Services;
        await File.WriteAllTextAsync(Path.Combine(app.DataFolder, "left-behind.txt"), Email);
        (await Words.FoundIn(app.DataFolder)).ShouldNotBeEmpty();
        await app.DisposeAsync();
        await Clear(app);
    }

    [Fact]
    public async Task Nothing_that_people_told_is_in_clear_in_files_rows_dumps_or_logs()
    {
        await using var app = new WithMail { KeepsData = true };

        await SignUpAndIn(app);
        await Ask(app);

        (await Words.FoundIn(app.DataFolder)).ShouldBeEmpty("while it runs");
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        (await Words.FoundIn(app.DataFolder)).ShouldBeEmpty("once it has stopped");
        await Clear(app);
    }

    private static async Task SignUpAndIn(WithMail app)
    {
        using var browser = app.Visitor();
        browser.DefaultRequestHeaders.UserAgent.ParseAdd(Browser);
        await Submit(browser, "/sign-up", "/sign-up", ("email", Email), ("password", Password));
        var token = TokenIn(await app.Mail.Next(Email));
        await Submit(browser, $"/confirm?token={token}", "/confirm", ("password", Password));
        (await browser.GetStringAsync("/account")).ShouldContain(Email);
        await Submit(browser, "/account", "/sign-out");
        await Submit(browser, "/sign-in", "/sign-in", ("email", "fallaciosa@example.com"), ("password", Password));
        await Submit(browser, "/reset", "/reset", ("email", Email));
        var reset = TokenIn(await app.Mail.Next(Email));
        await Submit(browser, $"/reset/new?token={reset}", "/reset/new", ("password", Password + "s"));
        await Submit(browser, "/sign-in", "/sign-in", ("email", Email.ToUpperInvariant()), ("password", Password + "s"));
        (await browser.GetStringAsync("/account")).ShouldContain("Firefox on Linux");

        // Of these, something is kept although they have no account.
        await Submit(browser, "/reset", "/reset", ("email", "umbratica@example.com"));
        await Submit(browser, "/sign-up", "/sign-up", ("email", "crepuscula@example.com"), ("password", Password));
        await app.Mail.Next("crepuscula@example.com");

        using var staff = await app.SignedIn();
        var people = await staff.GetFromJsonAsync<JsonElement>($"/api/v1/identity/users?email={Uri.EscapeDataString(Email)}");
        people.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("email").GetString().ShouldBe(Email);
        using var sought = await staff.PostAsJsonAsync("/api/v1/operations/privacy/subjects/find", new { email = Email });
        await sought.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task Ask(WithMail app)
    {
        var draft = (await app.Send(CreateService.Example with { Slug = "planted" })).ShouldSucceed();
        (await app.Send(new PublishService(draft.Id, draft.Version))).ShouldSucceed();
        using var visitor = app.Visitor();
        using var staff = await app.SignedIn();
        visitor.DefaultRequestHeaders.UserAgent.ParseAdd(Browser);

        using (var bad = await visitor.PostAsJsonAsync("/api/v1/inquiries", new { service = "planted", name = "Quisquilia", email = "no Quisquilia", message = "", form = "Nebulosa" }))
        {
            bad.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        var question = new { service = "planted", name = "Quisquilia Nebulosa", email = Email, message = "Quantum constabilit pagina quae omnia potest?" };
        var place = await Taken(visitor, question);
        (await Taken(visitor, question)).ShouldBe(place, "the same question is put to the first");

        using (var noted = await Write(staff, $"{place}/note", new { text = "Some marginalia." }, await TagOf(staff, place)))
        {
            await noted.ShouldBe(HttpStatusCode.OK);
        }

        using (var answered = await Write(staff, $"{place}/answer", new { text = "A responsorium." }, await TagOf(staff, place)))
        {
            await answered.ShouldBe(HttpStatusCode.OK);
        }

        (await app.Mail.Next(Email)).Text.ShouldContain("responsorium");
    }

    /// <summary>Sends a question until the service is known to be on offer.</summary>
    private static async Task<string> Taken(HttpClient visitor, object question)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await timer.WaitForNextTickAsync(deadline.Token))
        {
            var form = await visitor.GetFromJsonAsync<JsonElement>("/api/v1/inquiries/form", deadline.Token);
            var body = JsonSerializer.SerializeToNode(question).ShouldNotBeNull();
            body["form"] = form.GetProperty("token").GetString();
            using var sent = await Write(visitor, "/api/v1/inquiries", body, tag: null);
            if (sent.StatusCode is HttpStatusCode.Created)
            {
                return sent.Headers.Location.ShouldNotBeNull().OriginalString;
            }
        }

        throw new TimeoutException("The service was never on offer.");
    }

    private static async Task<EntityTagHeaderValue> TagOf(HttpClient staff, string place)
    {
        using var read = await staff.GetAsync(place);
        return read.Headers.ETag.ShouldNotBeNull();
    }

    /// <summary>With a key, so that the answer is recorded.</summary>
    private static async Task<HttpResponseMessage> Write(HttpClient client, string path, object body, EntityTagHeaderValue? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        if (tag is not null)
        {
            request.Headers.IfMatch.Add(tag);
        }

        return await client.SendAsync(request);
    }

    /// <summary>Fills a form in as a browser does, with what is hidden in it.</summary>
    private static async Task Submit(HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(page);
        var form = html[html.IndexOf($"action=\"{action}\"", StringComparison.Ordinal)..];
        var hidden = HiddenField().Matches(form[..form.IndexOf("</form>", StringComparison.Ordinal)]).Select(field => (Name: field.Groups["name"].Value, field.Groups["value"].Value));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Item2)));
        using var answer = await browser.PostAsync(action, content);
        ((int)answer.StatusCode).ShouldBeLessThan(500);
    }

    private static string TokenIn(EmailMessage mail) => Token().Match(mail.Text).Groups["token"].Value;

    private static async Task Clear(MonolithApp app)
    {
        Directory.Delete(app.DataFolder, recursive: true);
        await TestDatabase.Drop(app.DataFolder);
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)">""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenField();

    [GeneratedRegex(@"token=(?<token>[A-Za-z0-9_-]{43})\r?\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    private sealed class WithMail : MonolithApp
    {
        public Mailbox Mail { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IEmailSender>(Mail));
        }
    }
}
