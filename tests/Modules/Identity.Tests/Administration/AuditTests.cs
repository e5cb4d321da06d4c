using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Identity.Tests.Accounts;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Identity.Tests.Administration;

/// <summary>No deed without an entry in the audit log, and no entry that tells what it must not.</summary>
public sealed class AuditTests(AccountsApp app) : IClassFixture<AccountsApp>
{
    private const string Permission = "catalog.services.read";
    private const string Redirect = "https://client.example/callback";

    /// <summary>These ask for a mail, whoever has the address; they change nobody, and all that an entry could name is the address.</summary>
    private static readonly HashSet<Type> Unaudited = [typeof(Register), typeof(RequestPasswordReset)];

    private readonly HashSet<Type> done = [];

    [Fact]
    public async Task Every_command_that_changes_something_is_in_the_audit_log_without_secrets()
    {
        var email = AccountsApp.NewEmail();
        const string Second = "another horse another staple";
        const string Third = "yet another horse and staple";

        await Does(new Register(email, AccountsApp.GoodPassword), Caller.Anonymous);
        var confirmation = AccountsApp.TokenIn(await app.Mail.Next(email)).ShouldNotBeNull();
        await Does(new ConfirmRegistration(confirmation, AccountsApp.GoodPassword, "Tests/1.0"), Caller.Anonymous);
        var receipt = await Does(new SignIn(email, AccountsApp.GoodPassword, "Tests/1.0"), Caller.Anonymous);
        var (id, person) = (receipt.UserId, AccountsApp.Person(receipt));
        await Does(new EndSession((await app.SignedIn(email)).SessionId), person);
        await Does(new SignOut(), AccountsApp.Person(await app.SignedIn(email)));
        await Does(new ChangePassword(AccountsApp.GoodPassword, Second), person);

        var role = await Does(new CreateRole(Testing.People.NewName(), [Permission]));
        role = await Does(new ChangeRole { Id = role.Id, ExpectedVersion = role.Version, Description = new("Reads.") });
        await Does(new SetUserRoles([role.Name]) { Id = id, ExpectedVersion = (await app.Send(new GetUser(id))).ShouldSucceed().Version });
        await Does(new DeleteRole(role.Id, role.Version));

        var registered = await Does(new RegisterClient(Testing.People.NewName(), "A client", ClientKind.Confidential, [Permission], RedirectUris: [Redirect]));
        var client = await Does(new ChangeClient { Id = registered.Client.Id, ExpectedVersion = registered.Client.Version, Name = new("Another") });
        var rotated = await Does(new RotateClientSecret(client.Id, client.Version));
        await Does(new GrantConsent($"/connect/authorize?client_id={client.ClientId}&redirect_uri={Uri.EscapeDataString(Redirect)}&scope={Permission}"), person);
        await Does(new RevokeApplication((await app.Send(new ListApplications(), person)).ShouldSucceed().ShouldHaveSingleItem().Id), person);
        await Does(new DeleteClient(client.Id, rotated.Client.Version));

        (await app.TrySignIn(email, AccountsApp.WrongPassword)).ShouldFailWith("identity.sign-in-refused");
        await Does(new UnlockUser(id));
        await Does(new DisableUser(id));
        await Does(new EnableUser(id));
        await Does(new SignOutUser(id));
        await Does(new SignOutEverywhere(), person);
        await Does(new RequestPasswordReset(email), Caller.Anonymous);
        var reset = AccountsApp.TokenIn(await app.Mail.Next(email)).ShouldNotBeNull();
        await Does(new ResetPassword(reset, Third), Caller.Anonymous);

        done.ShouldBe(Commands(), ignoreOrder: true);
        var development = app.Services.GetRequiredService<DevelopmentCredentials>();
        await TellsNone(
            email, email.Split('@')[0], AccountsApp.GoodPassword, AccountsApp.WrongPassword, Second, Third, confirmation, reset,
            registered.ClientSecret.ShouldNotBeNull(), rotated.ClientSecret.ShouldNotBeNull(),
            development.ClientSecret, development.AdministratorEmail, development.AdministratorPassword);
    }

    private static IEnumerable<Type> Commands() => typeof(SignIn).Assembly.GetTypes()
        .Where(type => type.GetInterfaces().Any(known => known.IsGenericType && known.GetGenericTypeDefinition() == typeof(ICommand<>)));

    private async Task<T> Does<T>(ICommand<T> command, Caller? caller = null)
        where T : notnull
    {
        var before = await app.Read(db => db.AuditLog.CountAsync());
        var value = (await app.Send(command, caller)).ShouldSucceed();
        var after = await app.Read(db => db.AuditLog.CountAsync());

        (after > before).ShouldBe(!Unaudited.Contains(command.GetType()), command.GetType().Name);
        done.Add(command.GetType());
        return value;
    }

    private async Task TellsNone(params IEnumerable<string> secrets)
    {
        var entries = await app.Read(db => db.AuditLog.AsNoTracking().ToListAsync());
        var all = string.Join('\n', entries.Select(entry => $"{entry.Actor} {entry.ClientId} {entry.Action} {entry.Subject} {entry.Details}"));
        foreach (var secret in secrets)
        {
            all.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(secret);
        }
    }
}
