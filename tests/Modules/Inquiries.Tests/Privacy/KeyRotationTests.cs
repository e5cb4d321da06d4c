using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inquiries.Application;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.Privacy;

public sealed class KeyRotationTests : IAsyncLifetime
{
    private static readonly string First = NewKey();
    private static readonly string Second = NewKey();
    private readonly string folder = HostProcess.NewDataFolder();

    [Fact]
    public async Task Rotation_under_load_loses_nothing_and_lets_the_old_key_go()
    {
        var written = new List<InquiryDetails>();
        await using (var before = Host("first", ("first", First)))
        {
            var service = await before.Offer();
            for (var number = 0; number < 5; number++)
            {
                written.Add(await before.Submitted(service));
            }
        }

        await using (var during = Host("second", ("first", First), ("second", Second)))
        {
            var service = await during.Offer();
            var rotation = during.Services.GetRequiredService<IKeyRotation>();
            var rewrap = Task.WhenAll(Enumerable.Range(0, 2).Select(_ => RewrapAll(rotation)));
            for (var number = 0; number < 5; number++)
            {
                written.Add(await during.Submitted(service));
            }

            await rewrap;
            await RewrapAll(rotation);
            (await rotation.Status(CancellationToken.None)).Keys.ShouldBe(["second"]);
        }

        await using var after = Host("second", ("second", Second));
        foreach (var inquiry in written)
        {
            (await after.Get(inquiry.Id)).ShouldBe(inquiry);
        }

        (await after.Services.GetRequiredService<Monolith.Platform.Application.ISubjects>()
            .Find(Monolith.Platform.Domain.EmailAddress.From(written[0].SenderEmail), CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Refuses_to_start_without_the_key_or_with_another_under_its_name()
    {
        await using (var host = Host("first", ("first", First)))
        {
            await host.Submitted();
        }

        await using var missing = Host("second", ("second", Second));
        await using var wrong = Host("first", ("first", Second));

        Should.Throw<StartupRefusedException>(() => missing.Services).Problems.ShouldHaveSingleItem().ShouldContain("PersonalData__Keys__first");
        Should.Throw<StartupRefusedException>(() => wrong.Services).Problems.ShouldHaveSingleItem().ShouldContain("PersonalData:Keys:first is not the key");
    }

    [Fact]
    public async Task Refuses_to_start_with_what_is_no_key()
    {
        await using var odd = Host("first", ("first", "c2hvcnQ="));
        await using var unnamed = Host("third", ("first", First));

        Should.Throw<StartupRefusedException>(() => odd.Services).Message.ShouldContain("PersonalData:Keys:first is no key");
        Should.Throw<StartupRefusedException>(() => unnamed.Services).Message.ShouldContain("PersonalData:PrimaryKey is 'third'");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
            await TestDatabase.Drop(folder);
        }
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static async Task RewrapAll(IKeyRotation rotation)
    {
        while (await rotation.RewrapSome(CancellationToken.None) > 0)
        {
        }
    }

    private InquiriesApp Host(string primary, params (string Id, string Key)[] keys) => new()
    {
        DataFolder = folder,
        KeepsData = true,
        Settings = keys.Select(key => ($"PersonalData:Keys:{key.Id}", key.Key)).Append(("PersonalData:PrimaryKey", primary))
            .ToDictionary(setting => setting.Item1, setting => setting.Item2, StringComparer.Ordinal),
    };
}
