using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Testing;
using OpenIddict.Abstractions;

namespace Monolith.Host.Tests;

/// <summary>
/// Every use case that has a route, called as nobody, as somebody without the permission and as somebody with it. Routes, bodies and
/// resources are found, not listed: a resource is made by posting the sample of its collection, so a new endpoint is covered by itself.
/// What belongs to a person is asked for by another one.
/// </summary>
public sealed class AccessMatrixTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    /// <summary>Use cases whose sample passes permissions on, which takes holding these as well.</summary>
    private static readonly string[] PassPermissionsOn = [nameof(SetUserRoles), nameof(RegisterClient), nameof(ChangeClient), nameof(RotateClientSecret)];

    /// <summary>Use cases that a fresh resource refuses, with the refusal and its reason.</summary>
    private static readonly Dictionary<string, (HttpStatusCode Status, string Why)> Refused = new(StringComparer.Ordinal)
    {
        ["ArchiveService"] = (HttpStatusCode.Conflict, "a draft is not on offer"),
    };

    /// <summary>Members of samples of which there can be one only.</summary>
    private static readonly string[] Unique = ["slug", "name", "clientId"];

    private IReadOnlyList<Permission> Permissions => app.Services.GetRequiredService<PermissionCatalog>().All;

    [Fact]
    public async Task Nobody_is_let_in_without_credentials_but_to_what_is_public()
    {
        var visitor = app.Visitor();
        var wrong = new List<string>();
        foreach (var endpoint in UseCases())
        {
            using var response = await Send(visitor, endpoint, await SampleOf(endpoint));
            var isRight = IsPublic(endpoint)
                ? response.IsSuccessStatusCode
                : response.StatusCode is HttpStatusCode.Unauthorized && await CodeOf(response) is "sign-in-required";
            await Note(wrong, isRight, endpoint, response);
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_holds_every_permission_but_the_one_that_is_needed_is_refused()
    {
        var wrong = new List<string>();
        foreach (var endpoint in UseCases())
        {
            if (PermissionOf(endpoint) is not { } needed)
            {
                continue;
            }

            var others = Permissions.Select(permission => permission.Name).Where(name => name != needed).ToList();
            var client = await app.SignedInAs(await app.NewUser(others), Permissions.Select(permission => permission.Name));
            using var response = await Send(client, endpoint, await SampleOf(endpoint));
            await Note(wrong, await IsPermissionRequired(response), endpoint, response);
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_without_the_scope_is_refused_whatever_its_person_holds()
    {
        var everything = await app.NewUser([.. Permissions.Select(permission => permission.Name)]);
        var wrong = new List<string>();
        foreach (var endpoint in UseCases())
        {
            if (PermissionOf(endpoint) is not { } needed)
            {
                continue;
            }

            var client = await app.SignedInAs(everything, Permissions.Select(permission => permission.Name).Where(name => name != needed));
            using var response = await Send(client, endpoint, await SampleOf(endpoint));
            await Note(wrong, await IsPermissionRequired(response), endpoint, response);
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_holds_the_one_permission_that_is_needed_gets_through()
    {
        var wrong = new List<string>();
        foreach (var endpoint in UseCases())
        {
            List<string> held = PermissionOf(endpoint) is { } needed ? [needed] : [];
            var name = endpoint.Metadata.GetRequiredMetadata<UseCase>().Name;
            if (PassPermissionsOn.Contains(name, StringComparer.Ordinal))
            {
                held.AddRange(CreateRole.Example.Permissions);
            }

            var client = await app.SignedInAs(await app.NewUser([.. held]), held);
            using var response = await Send(client, endpoint, await SampleOf(endpoint));
            var isRight = Refused.TryGetValue(name, out var refused) ? response.StatusCode == refused.Status : response.IsSuccessStatusCode;
            await Note(wrong, isRight, endpoint, response);
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_use_case_says_why_it_is_public_or_leads_to_the_sign_in()
    {
        var visitor = app.Visitor();
        var others = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<UseCase>() is null).ToList();
        others.ShouldNotBeEmpty();
        foreach (var endpoint in others)
        {
            var name = $"{MethodOf(endpoint)} {endpoint.RoutePattern.RawText}";
            var isPage = endpoint.Metadata.GetMetadata<BrowserSessionMetadata>() is not null;
            using var response = await Send(visitor, endpoint, new Sample(PathOf(endpoint, _ => "0198c0de-0000-7000-8000-000000000000"), Body: null, Tag: null));
            if (endpoint.Metadata.GetMetadata<AccessAttribute>() is PublicAttribute { Reason: var reason })
            {
                reason.ShouldNotBeNullOrWhiteSpace(name);
                if (MethodOf(endpoint) is "GET")
                {
                    response.StatusCode.ShouldNotBe(HttpStatusCode.Forbidden, name);
                }
            }
            else
            {
                // Whoever forges a form is told so before anybody is asked to sign in.
                isPage.ShouldBeTrue(name);
                response.StatusCode.ShouldBeOneOf([HttpStatusCode.SeeOther, HttpStatusCode.Forbidden], name);
                (response.StatusCode is HttpStatusCode.Forbidden || response.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) is true).ShouldBeTrue(name);
                (MethodOf(endpoint) is "GET" && response.StatusCode is HttpStatusCode.Forbidden).ShouldBeFalse(name);
            }
        }
    }

    [Fact]
    public async Task What_belongs_to_one_person_does_not_exist_for_another()
    {
        var owned = app.Services.GetRequiredService<ApplicationAssemblies>().All.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsDefined(typeof(SignedInAttribute), inherit: false) && type.GetProperty("Id")?.PropertyType == typeof(Guid)).ToList();
        owned.ShouldNotBeEmpty();
        foreach (var type in owned)
        {
            Func<Guid, Task<Guid>> make = type.Name switch
            {
                nameof(EndSession) => NewSession,
                nameof(RevokeApplication) => NewConsent,
                _ => throw new InvalidOperationException($"Say here how to make what {type.Name} is about."),
            };
            var (owner, other) = (await app.NewUser(), await app.NewUser());
            var command = Activator.CreateInstance(type, await make(owner)).ShouldBeAssignableTo<ICommand<Done>>().ShouldNotBeNull();

            (await app.Send(command, new Caller(CallerKind.User, other.ToString()))).Error.ShouldNotBeNull(type.Name).Kind.ShouldBe(ErrorKind.NotFound, type.Name);
            (await app.Send(command, new Caller(CallerKind.User, owner.ToString()))).ShouldSucceed();
        }
    }

    private async Task<Guid> NewSession(Guid owner)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var session = UserSession.Start(owner, "a browser", app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        scope.ServiceProvider.GetRequiredService<IIdentityDb>().Sessions.Add(session);
        (await scope.ServiceProvider.GetRequiredKeyedService<IUnitOfWork>(typeof(IIdentityDb).Assembly).Save(CancellationToken.None)).ShouldBeNull();
        return session.Id;
    }

    private async Task<Guid> NewConsent(Guid owner)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var client = (await app.Send(new ListClients())).ShouldSucceed().Items[0];
        var authorizations = scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>();
        var consent = await authorizations.CreateAsync(new OpenIddictAuthorizationDescriptor
        {
            ApplicationId = client.Id.ToString(),
            Status = OpenIddictConstants.Statuses.Valid,
            Subject = owner.ToString(),
            Type = OpenIddictConstants.AuthorizationTypes.Permanent,
        });
        return Guid.Parse((await authorizations.GetIdAsync(consent)).ShouldNotBeNull());
    }

    private static bool IsPublic(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<AccessAttribute>() is PublicAttribute;

    private static string? PermissionOf(RouteEndpoint endpoint) => (endpoint.Metadata.GetMetadata<AccessAttribute>() as RequirePermissionAttribute)?.Permission;

    private static string MethodOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

    private static async Task<bool> IsPermissionRequired(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.Forbidden && await CodeOf(response) is "permission-required";

    private static async Task<string?> CodeOf(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString();

    private static async Task Note(List<string> wrong, bool isRight, RouteEndpoint endpoint, HttpResponseMessage response)
    {
        if (!isRight)
        {
            wrong.Add($"{MethodOf(endpoint)} {endpoint.RoutePattern.RawText} answered {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }
    }

    private static Task<HttpResponseMessage> Send(HttpClient client, RouteEndpoint endpoint, Sample sample)
    {
        var request = new HttpRequestMessage(new HttpMethod(MethodOf(endpoint)), sample.Path);
        if (sample.Body is { } body)
        {
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        if (sample.Tag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return client.SendAsync(request);
    }

    private static string PathOf(RouteEndpoint endpoint, Func<RoutePatternParameterPart, string> value) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => value(parameter),
            _ => ".",
        }))));

    private List<RouteEndpoint> UseCases()
    {
        var found = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<UseCase>() is not null).ToList();
        found.Count.ShouldBeGreaterThan(30);
        return found;
    }

    private IEnumerable<RouteEndpoint> Endpoints() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>A request that would succeed: on a resource of its own, with the sample as body, naming the version that is there.</summary>
    private async Task<Sample> SampleOf(RouteEndpoint endpoint)
    {
        var api = await app.SignedIn();
        string path;
        string? tag = null;
        if (endpoint.RoutePattern.Parameters is [var parameter])
        {
            var template = PathOf(endpoint, _ => "{}");
            var collection = template[..template.IndexOf("/{}", StringComparison.Ordinal)];
            var resource = await ResourceOf(api, collection, parameter.Name);
            path = template.Replace("{}", resource, StringComparison.Ordinal);
            if (endpoint.Metadata.GetMetadata<IfMatchMetadata>() is not null)
            {
                using var read = await api.GetAsync(new Uri($"{collection}/{resource}", UriKind.Relative));
                tag = read.Headers.ETag.ShouldNotBeNull(path).Tag;
            }
        }
        else
        {
            endpoint.RoutePattern.Parameters.ShouldBeEmpty(endpoint.RoutePattern.RawText);
            path = PathOf(endpoint, _ => "");
        }

        if (endpoint.Metadata.GetMetadata<UseCase>()?.Name is nameof(SetUserRoles))
        {
            // The role that the sample gives.
            (await app.Send(CreateRole.Example)).Error?.Code.ShouldBe("identity.role-name-taken");
        }

        return new Sample(path, await BodyOf(endpoint), tag);
    }

    private async Task<string> ResourceOf(HttpClient api, string collection, string parameter)
    {
        if (Endpoints().FirstOrDefault(endpoint => MethodOf(endpoint) is "POST" && PathOf(endpoint, _ => "{}") == collection) is { } create)
        {
            using var created = await Send(api, create, new Sample(collection, await BodyOf(create), Tag: null));
            await created.ShouldBe(HttpStatusCode.Created);
            return created.Headers.Location.ShouldNotBeNull().OriginalString.Split('/')[^1];
        }

        if (collection.EndsWith("/identity/users", StringComparison.Ordinal))
        {
            // People come by themselves; nobody posts them.
            return (await app.NewUser()).ToString();
        }

        using var list = await api.GetAsync(new Uri(collection, UriKind.Relative));
        return (await list.ShouldBe(HttpStatusCode.OK)).GetProperty("items")[0].GetProperty(parameter).GetString().ShouldNotBeNull();
    }

    private async Task<string?> BodyOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is not { } type)
        {
            return null;
        }

        var example = type.GetProperty("Example")?.GetValue(null).ShouldNotBeNull($"{type.Name} has no sample");
        var body = (JsonObject)JsonSerializer.SerializeToNode(example, app.Services.GetRequiredService<WireJson>().Answers.GetTypeInfo(type)).ShouldNotBeNull();
        if (body["form"] is not null)
        {
            // The token of a form, and whose inquiry it is: the same once more would be put to the first.
            body["form"] = (await (await app.Visitor().GetAsync(new Uri("/api/v1/inquiries/form", UriKind.Relative))).ShouldBe(HttpStatusCode.OK)).GetProperty("token").GetString();
            body["email"] = $"{People.NewName()}@example.com";
        }

        foreach (var member in Unique.Where(member => body[member]?.GetValueKind() is JsonValueKind.String))
        {
            body[member] = People.NewName();
        }

        return body.ToJsonString();
    }

    private sealed record Sample(string Path, string? Body, string? Tag);
}
