using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monolith.Inquiries.Application;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Inquiries.Infrastructure;

/// <summary>The inquiries' database, tokens and keys, and the purge of what is past.</summary>
public sealed class InquiriesInfrastructure : IModuleInfrastructure
{
    public static Assembly Application => typeof(IInquiriesDb).Assembly;

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<IInquiriesDb, InquiriesDbContext>("inquiries");
        services.AddOptions<InquiriesOptions>().BindConfiguration(InquiriesOptions.Section);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<InquiriesOptions>>().Value);
        services.AddSingleton<IStartupCheck, InquiriesOptionsCheck>();
        services.AddSingleton<IFormTokens, FormTokens>();
        services.AddSingleton<IPseudonyms, Pseudonyms>();
        services.AddSingleton<IRefusals, Refusals>();
        services.AddSingleton<IAnswerMails, AnswerMails>();
        services.AddScoped<ISealing, InquiriesSealing>();
        services.AddScoped<SpamDefence>();
        services.AddScoped<IModuleSeed, InquiriesSeed>();
        services.AddHostedService<SubmissionsPurge>();
    }
}
