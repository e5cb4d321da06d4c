using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Host.Tests;

/// <summary>Requests with an idempotency key, as callers meet them who lost an answer.</summary>
public sealed class IdempotencyTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    private const string Services = "/api/v1/catalog/editor/services";
    private const string Clients = "/api/v1/identity/clients";

    [Fact]
    public async Task A_request_sent_again_is_answered_with_the_same_bytes_and_does_nothing()
    {
        using var editor = await app.SignedIn();
        var (key, draft) = (NewKey(), Draft());

        using var first = await Post(editor, Services, draft, key);
        using var second = await Post(editor, Services, draft, $"\"{key}\"");
        using var other = await Post(editor, Services, draft with { Slug = $"{draft.Slug}-b" }, NewKey());

        await first.ShouldBe(HttpStatusCode.Created);
        await Same(second, first);
        await other.ShouldBe(HttpStatusCode.Created);
        first.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        other.Headers.Location.ShouldNotBe(first.Headers.Location);
        (await CountOf(editor, draft)).ShouldBe(2);
    }

    [Fact]
    public async Task Changes_and_deletions_are_done_once_as_well()
    {
        using var editor = await app.SignedIn();
        using var created = await Post(editor, Services, Draft(), NewKey());
        var path = created.Headers.Location.ShouldNotBeNull().OriginalString;
        var tag = created.Headers.ETag.ShouldNotBeNull().Tag;
        var (change, delete) = (NewKey(), NewKey());

        using var changed = await Send(editor, HttpMethod.Patch, path, new { summary = "Changed" }, change, tag);
        using var again = await Send(editor, HttpMethod.Patch, path, new { summary = "Changed" }, change, tag);
        var newer = changed.Headers.ETag.ShouldNotBeNull().Tag;
        using var deleted = await Send(editor, HttpMethod.Delete, path, null, delete, newer);
        using var gone = await Send(editor, HttpMethod.Delete, path, null, delete, newer);

        (await changed.ShouldBe(HttpStatusCode.OK)).GetProperty("version").GetInt64().ShouldBe(2);
        await Same(again, changed);
        await deleted.ShouldBe(HttpStatusCode.NoContent);
        await Same(gone, deleted);
    }

    [Fact]
    public async Task A_key_belongs_to_one_request_and_one_caller()
    {
        using var editor = await app.SignedIn();
        var (key, draft) = (NewKey(), Draft());
        using var first = await Post(editor, Services, draft, key);
        await first.ShouldBe(HttpStatusCode.Created);

        using var other = await Post(editor, Services, draft with { Name = "Other" }, key);
        await other.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");

        var path = first.Headers.Location.ShouldNotBeNull().OriginalString;
        using var elsewhere = await Send(editor, HttpMethod.Post, $"{path}/publish", null, key, first.Headers.ETag.ShouldNotBeNull().Tag);
        await elsewhere.ShouldBe(HttpStatusCode.OK);

        using var stranger = await Script(editor);
        using var theirs = await Post(stranger, Services, draft, key);
        await theirs.ShouldBeProblem(HttpStatusCode.Conflict, "catalog.slug-taken");
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("two words")]
    [InlineData("a,b")]
    [InlineData("..\\..")]
    [InlineData("äöü")]
    [InlineData(null)]
    public async Task What_is_no_key_is_refused_before_anything_is_done(string? key)
    {
        using var editor = await app.SignedIn();
        var draft = Draft();

        using var refused = await Post(editor, Services, draft, key ?? new string('k', 256));

        await refused.ShouldBeProblem(HttpStatusCode.BadRequest, "idempotency-key-malformed");
        (await CountOf(editor, draft)).ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_request_leaves_its_key_free()
    {
        using var editor = await app.SignedIn();
        var (key, draft) = (NewKey(), Draft());

        using var unreadable = await Post(editor, Services, "no object", key);
        using var invalid = await Post(editor, Services, draft with { Name = "" }, key);
        using var valid = await Post(editor, Services, draft, key);

        await unreadable.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await invalid.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "validation-failed");
        await valid.ShouldBe(HttpStatusCode.Created);
        valid.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
    }

    [Fact]
    public async Task Of_many_identical_requests_at_once_one_has_an_effect_and_the_others_get_its_answer()
    {
        using var editor = await app.SignedIn();

        // On a server, half of them go through another host.
        await using var second = TestDatabase.Provider is "Sqlite" ? null : new MonolithApp { DataFolder = app.DataFolder, KeepsData = true, Settings = OwnFolder() };
        using var elsewhere = (second ?? app).Visitor();
        elsewhere.DefaultRequestHeaders.Authorization = editor.DefaultRequestHeaders.Authorization;
        var (key, draft) = (NewKey(), Draft());

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Persist(i % 2 == 0 ? editor : elsewhere, draft, key)));

        answers.Distinct().Count().ShouldBe(1);
        (await CountOf(editor, draft)).ShouldBe(1);
    }

    [Fact]
    public async Task Secrets_in_answers_are_replayed_and_are_nowhere_in_clear()
    {
        using var administrator = await app.SignedIn();
        var (key, body) = (NewKey(), NewClient());

        using var registered = await Post(administrator, Clients, body, key);
        using var again = await Post(administrator, Clients, body, key);
        var secret = (await registered.ShouldBe(HttpStatusCode.Created)).GetProperty("clientSecret").GetString().ShouldNotBeNull();
        var clientId = (await again.ShouldBe(HttpStatusCode.Created)).GetProperty("client").GetProperty("clientId").GetString().ShouldNotBeNull();

        await Same(again, registered);
        var stored = await Stored();
        Holds(stored, clientId).ShouldBeTrue("what is looked for would be found");
        Holds(stored, secret).ShouldBeFalse();
        Holds(stored, key).ShouldBeFalse();
    }

    [Fact]
    public async Task After_a_day_a_key_is_as_good_as_new()
    {
        var clock = new MovableClock();
        await using var own = new ClockedApp(clock);
        var (key, body) = (NewKey(), NewClient());
        using (var today = await own.SignedIn())
        {
            using var first = await Post(today, Clients, body, key);
            await first.ShouldBe(HttpStatusCode.Created);
        }

        clock.Advance(TimeSpan.FromHours(25));
        using var tomorrow = await own.SignedIn();
        using var second = await Post(tomorrow, Clients, body, key);
        await second.ShouldBeProblem(HttpStatusCode.Conflict, "identity.client-id-taken");
        using var third = await Post(tomorrow, Clients, NewClient(), key);
        await third.ShouldBe(HttpStatusCode.Created);

        var retention = own.Services.GetServices<IHostedService>().OfType<IdempotencyRetention>().Single();
        (await retention.Purge(CancellationToken.None)).ShouldBe(0);
        clock.Advance(TimeSpan.FromHours(25));
        (await retention.Purge(CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task A_caller_is_told_what_became_of_its_own_key()
    {
        using var editor = await app.SignedIn();
        using var stranger = await Script(editor);
        var key = NewKey();
        var state = new Uri($"/api/v1/operations/idempotency/{key}", UriKind.Relative);

        using var before = await editor.GetAsync(state);
        using var created = await Post(editor, Services, Draft(), key);
        using var after = await editor.GetAsync(state);
        using var theirs = await stranger.GetAsync(state);
        using var nobodys = await app.Visitor().GetAsync(state);

        await before.ShouldBeProblem(HttpStatusCode.NotFound, "operations.idempotency-key-unknown");
        await created.ShouldBe(HttpStatusCode.Created);
        var told = await after.ShouldBe(HttpStatusCode.OK);
        told.GetProperty("inFlight").GetBoolean().ShouldBeFalse();
        var answered = told.GetProperty("answered").EnumerateArray().ShouldHaveSingleItem();
        answered.GetProperty("operation").GetString().ShouldBe($"POST {Services}");
        answered.GetProperty("status").GetInt32().ShouldBe(201);
        await theirs.ShouldBeProblem(HttpStatusCode.NotFound, "operations.idempotency-key-unknown");
        await nobodys.ShouldBeProblem(HttpStatusCode.Unauthorized, "sign-in-required");
    }

    [Fact]
    public async Task Every_unsafe_operation_documents_the_key()
    {
        using var document = JsonDocument.Parse(await app.Visitor().GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var unsafes = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Where(operation => operation.Name is "post" or "put" or "patch" or "delete").ToList();

        unsafes.Count.ShouldBeGreaterThan(15);
        unsafes.ShouldAllBe(operation => operation.Value.GetProperty("parameters").EnumerateArray().Any(parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key"));
    }

    private static string NewKey() => Guid.CreateVersion7().ToString();

    private static Body Draft()
    {
        var name = People.NewName();
        return new Body($"Service {name}", $"s-{name}", $"c-{name}", new Price(4900, "EUR"));
    }

    private static object NewClient() => new { clientId = People.NewName(), name = "Machine", kind = "confidential", actsForItself = true, permissions = new[] { "catalog.services.read", "catalog.services.write" } };

    /// <summary>Another host on the same server, with the credentials that the first made: those that it would make take their place.</summary>
    private Dictionary<string, string> OwnFolder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(app.DataFolder, "second")).FullName;
        foreach (var shared in (string[])["dev-credentials.json", "dev-key-encryption-key"])
        {
            File.Copy(Path.Combine(app.DataFolder, shared), Path.Combine(folder, shared));
        }

        return new(StringComparer.Ordinal) { ["Database:DataFolder"] = folder };
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string path, object body, string key) => Send(client, HttpMethod.Post, path, body, key, ifMatch: null);

    private static Task<HttpResponseMessage> Send(HttpClient client, HttpMethod method, string path, object? body, string key, string? ifMatch)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, mediaType: new("application/json")) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key).ShouldBeTrue();
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return client.SendAsync(request);
    }

    /// <summary>Sends a request again, as often as it is told that it is being worked on.</summary>
    private static async Task<(string? Location, string Body)> Persist(HttpClient client, Body draft, string key)
    {
        while (true)
        {
            using var response = await Post(client, Services, draft, key);
            if (response.StatusCode is HttpStatusCode.Conflict)
            {
                await response.ShouldBeProblem(HttpStatusCode.Conflict, "idempotency-key-in-flight");
                response.Headers.RetryAfter.ShouldNotBeNull();
                continue;
            }

            await response.ShouldBe(HttpStatusCode.Created);
            return (response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync());
        }
    }

    private static async Task Same(HttpResponseMessage replay, HttpResponseMessage first)
    {
        replay.StatusCode.ShouldBe(first.StatusCode);
        replay.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        replay.Headers.Location.ShouldBe(first.Headers.Location);
        replay.Headers.ETag.ShouldBe(first.Headers.ETag);
        replay.Content.Headers.ContentType.ShouldBe(first.Content.Headers.ContentType);
        (await replay.Content.ReadAsByteArrayAsync()).ShouldBe(await first.Content.ReadAsByteArrayAsync());
    }

    private static async Task<int> CountOf(HttpClient client, Body draft)
    {
        using var list = await client.GetAsync(new Uri($"{Services}?category={draft.Category}", UriKind.Relative));
        return (await list.ShouldBe(HttpStatusCode.OK)).GetProperty("items").GetArrayLength();
    }

    /// <summary>Another caller, with credentials of its own.</summary>
    private async Task<HttpClient> Script(HttpClient administrator)
    {
        var body = NewClient();
        using var registered = await Post(administrator, Clients, body, NewKey());
        var client = await registered.ShouldBe(HttpStatusCode.Created);
        var credentials = $"{client.GetProperty("client").GetProperty("clientId").GetString()}:{client.GetProperty("clientSecret").GetString()}";
        var script = app.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token") { Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]) };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        using var response = await script.SendAsync(request);
        script.DefaultRequestHeaders.Authorization = new("Bearer", (await response.ShouldBe(HttpStatusCode.OK)).GetProperty("access_token").GetString());
        return script;
    }

    private static bool Holds(string stored, string text) =>
        stored.Contains(text, StringComparison.Ordinal) || stored.Contains(Convert.ToHexString(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    /// <summary>Everything that was stored, bytes in hexadecimal.</summary>
    private async Task<string> Stored()
    {
        if (TestDatabase.Provider is not "Sqlite")
        {
            return await TestDatabase.Dump(app.DataFolder);
        }

        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(app.DataFolder, "*.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            text.AppendLine(Convert.ToHexString(bytes));
        }

        return text.ToString();
    }

    private sealed record Body(string Name, string Slug, string Category, Price Price);

    private sealed record Price(int Amount, string Currency);

    private sealed class ClockedApp(MovableClock clock) : MonolithApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
        }
    }
}
