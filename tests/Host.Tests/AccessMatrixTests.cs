using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Testing;
using OpenIddict.Abstractions;
using static Monolith.Host.Tests.UseCaseRequests;

namespace Monolith.Host.Tests;

/// <summary>
/// Every use case that has a route, called as nobody, as somebody without the permission and as somebody with it. What belongs to a person is asked for by another one.
/// </summary>
public sealed class AccessMatrixTests(MonolithApp app) : IClassFixture<MonolithApp>, IAsyncLifetime
{
    /// <summary>Use cases whose sample passes permissions on, which takes holding these as well.</summary>
    private static readonly string[] PassPermissionsOn = [nameof(SetUserRoles), nameof(RegisterClient), nameof(ChangeClient), nameof(RotateClientSecret)];

    /// <summary>Use cases that a fresh resource refuses, with the refusal and its reason.</summary>
    private static readonly Dictionary<string, (HttpStatusCode Status, string Why)> Refused = new(StringComparer.Ordinal)
    {
        ["ArchiveService"] = (HttpStatusCode.Conflict, "a draft is not on offer"),
        ["GetIdempotencyState"] = (HttpStatusCode.NotFound, "nobody is told of anybody else's key"),
    };

    private readonly UseCaseRequests requests = new(app);

    private IReadOnlyList<Permission> Permissions => app.Services.GetRequiredService<PermissionCatalog>().All;

    /// <summary>An event on its way, and whatever else comes by itself and nobody posts.</summary>
    public async Task InitializeAsync()
    {
        if ((await app.Send(new ListEvents())).ShouldSucceed().Items.Count == 0)
        {
            await app.FillTables(1);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Nobody_is_let_in_without_credentials_but_to_what_is_public()
    {
        var visitor = app.Visitor();
        var wrong = new List<string>();
        foreach (var endpoint in requests.UseCases())
        {
            using var response = await Send(visitor, endpoint, await requests.SampleOf(endpoint));
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
        foreach (var endpoint in requests.UseCases())
        {
            if (PermissionOf(endpoint) is not { } needed)
            {
                continue;
            }

            var others = Permissions.Select(permission => permission.Name).Where(name => name != needed).ToList();
            var client = await app.SignedInAs(await app.NewUser(others), Permissions.Select(permission => permission.Name));
            using var response = await Send(client, endpoint, await requests.SampleOf(endpoint));
            await Note(wrong, await IsPermissionRequired(response), endpoint, response);
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_without_the_scope_is_refused_whatever_its_person_holds()
    {
        var everything = await app.NewUser([.. Permissions.Select(permission => permission.Name)]);
        var wrong = new List<string>();
        foreach (var endpoint in requests.UseCases())
        {
            if (PermissionOf(endpoint) is not { } needed)
            {
                continue;
            }

            var client = await app.SignedInAs(everything, Permissions.Select(permission => permission.Name).Where(name => name != needed));
            using var response = await Send(client, endpoint, await requests.SampleOf(endpoint));
            await Note(wrong, await IsPermissionRequired(response), endpoint, response);
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_holds_the_one_permission_that_is_needed_gets_through()
    {
        var wrong = new List<string>();
        foreach (var endpoint in requests.UseCases())
        {
            List<string> held = PermissionOf(endpoint) is { } needed ? [needed] : [];
            var name = endpoint.Metadata.GetRequiredMetadata<UseCase>().Name;
            if (PassPermissionsOn.Contains(name, StringComparer.Ordinal))
            {
                held.AddRange(CreateRole.Example.Permissions);
            }

            var client = await app.SignedInAs(await app.NewUser([.. held]), held);
            using var response = await Send(client, endpoint, await requests.SampleOf(endpoint));
            var isRight = Refused.TryGetValue(name, out var refused) ? response.StatusCode == refused.Status : response.IsSuccessStatusCode;
            await Note(wrong, isRight, endpoint, response);
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_use_case_says_why_it_is_public_or_leads_to_the_sign_in()
    {
        var visitor = app.Visitor();
        var others = requests.Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<UseCase>() is null).ToList();
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
        var account = (await scope.ServiceProvider.GetRequiredService<IAccounts>().Find(owner, CancellationToken.None)).ShouldNotBeNull();
        var session = UserSession.Start(owner, account.SubjectId, "a browser", app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
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
}
