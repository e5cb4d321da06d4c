using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Identity.Infrastructure;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Testing;

namespace Monolith.Identity.Tests.Accounts;

public sealed class ErasureTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_account_of_who_is_erased_is_closed_for_good_and_holds_nothing_of_them()
    {
        await using var app = new MonolithApp { KeepsData = true };
        var email = EmailAddress.From("Quisquilia.Nebulosa@example.com");
        var (user, subject) = await NewAccount(app, email);
        (await app.Send(new RequestPasswordReset(email.Value), Caller.Anonymous)).ShouldSucceed();

        (await app.Send(new EraseSubject(subject))).ShouldSucceed();
        await Done(app, subject);

        var details = (await app.Send(new GetUser(user))).ShouldSucceed();
        details.Email.ShouldBe(PersonalText.Erased);
        details.DisabledAt.ShouldNotBeNull();
        (await app.Send(new FindSubject(email.Value))).ShouldFailWith("operations.subject-not-found");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
            (await db.Users.AsNoTracking().SingleAsync(known => known.Id == user)).PasswordHash.ShouldBeNull();
            (await db.Sessions.CountAsync(session => session.UserId == user)).ShouldBe(0);
            (await scope.ServiceProvider.GetRequiredService<IAccounts>().Find(email, CancellationToken.None)).ShouldBeNull();
        }

        var dump = await TestDatabase.Dump(app.DataFolder);
        await app.DisposeAsync();

        // As when the process ends: what stood in the log is written back.
        SqliteConnection.ClearAllPools();
        dump.Contains("quisquilia", StringComparison.OrdinalIgnoreCase).ShouldBeFalse("dump");
        foreach (var file in Directory.GetFiles(app.DataFolder, "*.db*", SearchOption.AllDirectories))
        {
            Encoding.UTF8.GetString(File.ReadAllBytes(file)).Contains("quisquilia", StringComparison.OrdinalIgnoreCase).ShouldBeFalse(file);
        }

        Directory.Delete(app.DataFolder, recursive: true);
        await TestDatabase.Drop(app.DataFolder);
    }

    [Fact]
    public async Task Who_has_no_account_leaves_the_others_alone()
    {
        await using var app = new MonolithApp();
        var (other, _) = await NewAccount(app, EmailAddress.From("grace@example.com"));
        var subject = (await app.Services.GetRequiredService<ISubjects>().Of(EmailAddress.From("nobody@example.com"), CancellationToken.None)).ShouldNotBeNull();

        (await app.Send(new EraseSubject(subject))).ShouldSucceed();
        await Done(app, subject);

        (await app.Send(new GetUser(other))).ShouldSucceed().DisabledAt.ShouldBeNull();
    }

    private static async Task<(Guid User, Guid Subject)> NewAccount(MonolithApp app, EmailAddress email)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<IAccounts>().Open(email, "no password has this hash", CancellationToken.None);
        (await scope.ServiceProvider.GetRequiredKeyedService<IUnitOfWork>(typeof(IAccounts).Assembly).Save(CancellationToken.None)).ShouldBeNull();
        return (account.Id, account.SubjectId.ShouldNotBeNull());
    }

    private static async Task Done(MonolithApp app, Guid subject)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!(await app.Send(new GetSubject(subject))).ShouldSucceed().Receipts.All(receipt => receipt.Status is ReceiptStatus.Done))
        {
            await timer.WaitForNextTickAsync(deadline.Token);
        }
    }
}
