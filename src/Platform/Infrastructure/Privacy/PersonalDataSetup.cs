using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Registers the key store, and what encrypts and opens personal data.</summary>
internal static class PersonalDataSetup
{
    private const string Store = "keys";

    public static void AddPersonalData(this IServiceCollection services)
    {
        services.AddOptions<PersonalDataOptions>().BindConfiguration(PersonalDataOptions.Section);
        services.AddDatabase<KeysDbContext>(Store, typeof(KeysDbContext).Assembly, provider => new DataFolder(
            provider.GetRequiredService<IOptions<PersonalDataOptions>>().Value.KeysFolder ?? provider.GetRequiredService<DataFolder>().File(Store)));
        services.AddSingleton<KeyEncryptionKeys>();
        services.AddSingleton<IStartupCheck, PersonalDataCheck>();
        services.AddSingleton<SubjectKeys>();
        services.AddSingleton<BlindIndex>();
        services.AddSingleton<IBlindIndex>(provider => provider.GetRequiredService<BlindIndex>());
        services.AddSingleton<ISubjects, Subjects>();
        services.AddSingleton<IPersonalData, PersonalData>();
        services.AddSingleton<ISealer, Sealer>();
        services.AddSingleton<IKeyRotation, KeyRotation>();
        services.AddHostedService<KeyStoreStart>();
        services.AddSingleton<IErasures, Erasures>();
        services.AddHostedService<ErasuresStart>();
        services.AddHostedService<PassingKeys>();
        services.AddSingleton<SealingWorker>();
        services.AddSingleton<ISealingState>(provider => provider.GetRequiredService<SealingWorker>());
        services.AddHostedService(provider => provider.GetRequiredService<SealingWorker>());
    }
}
