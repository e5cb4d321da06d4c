using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Identity.Infrastructure;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Testing;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Tests.Accounts;

/// <summary>The whole product with a mailbox, and a clock that can be put forward.</summary>
public sealed partial class AccountsApp : MonolithApp
{
    public const string GoodPassword = "staple horse correct battery";
    public const string WrongPassword = "battery correct horse staple";

    public Mailbox Mail { get; } = new();

    public MovableClock Clock { get; } = new();

    public static string NewEmail() => $"Ada.{Guid.CreateVersion7():N}@example.com";

    /// <summary>The token of the link in a mail; null when there is none.</summary>
    public static string? TokenIn(EmailMessage mail) => Token().Match(mail.Text) is { Success: true } match ? match.Groups["token"].Value : null;

    public static Caller Person(SignInReceipt receipt) => new(CallerKind.User, receipt.UserId.ToString()) { SessionId = receipt.SessionId };

    public Task<Result<T>> Visit<T>(ICommand<T> command)
        where T : notnull => Send(command, Caller.Anonymous);

    /// <summary>Asks for an account, and reads the token that is mailed.</summary>
    public async Task<string> Registered(string email, string password = GoodPassword)
    {
        (await Visit(new Register(email, password))).ShouldSucceed();
        return TokenIn(await Mail.Next(email)).ShouldNotBeNull();
    }

    /// <summary>A person with an account, signed in nowhere.</summary>
    /// <returns>The address; the password is <see cref="GoodPassword"/>.</returns>
    public async Task<string> HasAccount(string? email = null)
    {
        email ??= NewEmail();
        var receipt = (await TryConfirm(await Registered(email))).ShouldSucceed();
        (await Send(new SignOut(), Person(receipt))).ShouldSucceed();
        return email;
    }

    public Task<Result<SignInReceipt>> TryConfirm(string token, string password = GoodPassword) => Visit(new ConfirmRegistration(token, password, "Tests/1.0"));

    public Task<Result<SignInReceipt>> TrySignIn(string email, string password = GoodPassword) => Visit(new SignIn(email, password, "Tests/1.0"));

    public async Task<SignInReceipt> SignedIn(string email, string password = GoodPassword) => (await TrySignIn(email, password)).ShouldSucceed();

    /// <summary>Asks for a new password, and reads the token that is mailed.</summary>
    public async Task<string> ResetToken(string email)
    {
        (await Visit(new RequestPasswordReset(email))).ShouldSucceed();
        return TokenIn(await Mail.Next(email)).ShouldNotBeNull();
    }

    internal async Task<T> Read<T>(Func<IdentityDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<IdentityDbContext>());
    }

    /// <summary>An authorization of an application by a person, and a token of it.</summary>
    public async Task<(string Authorization, string Token)> HasGrant(Guid userId)
    {
        await using var scope = Services.CreateAsyncScope();
        var (authorizations, tokens) =
            (scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>(), scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>());
        var authorization = await authorizations.CreateAsync(new OpenIddictAuthorizationDescriptor
        {
            Subject = userId.ToString(),
            Status = Statuses.Valid,
            Type = AuthorizationTypes.Permanent,
        });
        var token = await tokens.CreateAsync(new OpenIddictTokenDescriptor { Subject = userId.ToString(), Status = Statuses.Valid, Type = TokenTypeHints.RefreshToken });
        return ((await authorizations.GetIdAsync(authorization)).ShouldNotBeNull(), (await tokens.GetIdAsync(token)).ShouldNotBeNull());
    }

    public async Task<IReadOnlyList<string?>> StatesOf((string Authorization, string Token) grant)
    {
        await using var scope = Services.CreateAsyncScope();
        var (authorizations, tokens) =
            (scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>(), scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>());
        return
        [
            await authorizations.GetStatusAsync((await authorizations.FindByIdAsync(grant.Authorization)).ShouldNotBeNull()),
            await tokens.GetStatusAsync((await tokens.FindByIdAsync(grant.Token)).ShouldNotBeNull()),
        ];
    }

    public Task CleanUp() => Services.GetServices<IHostedService>().OfType<AccountsCleanup>().Single().DeletePast(CancellationToken.None);

    /// <summary>Puts the clock forward, and has mails looked for that are due by then.</summary>
    public void Advance(TimeSpan time)
    {
        Clock.Advance(time);
        Services.GetRequiredService<MailSignal>().Set();
    }

    internal async Task<User> UserOf(string email)
    {
        var hash = await HashOf(email);
        return await Read(db => db.Users.AsNoTracking().SingleAsync(user => user.NormalizedEmail == hash));
    }

    internal async Task<string> HashOf(string email) =>
        await Services.GetRequiredService<IBlindIndex>().HashOf(EmailAddress.From(email), CancellationToken.None);

    /// <summary>The address of an account as its holder wrote it.</summary>
    internal async Task<string> AddressOf(User user) =>
        await Services.GetRequiredService<IPersonalData>().Read(user, user.Email ?? "", CancellationToken.None);

    internal async Task Change(string email, Action<User> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var hash = await HashOf(email);
        change(await db.Users.SingleAsync(user => user.NormalizedEmail == hash));
        await db.SaveChangesAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IEmailSender>(Mail);
            services.AddSingleton<TimeProvider>(Clock);
            services.ConfigureDbContext<IdentityDbContext>(options => options.AddInterceptors(new Work.Interceptor()));
        });
    }

    [GeneratedRegex(@"token=(?<token>[A-Za-z0-9_-]{43})\r?\n", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
