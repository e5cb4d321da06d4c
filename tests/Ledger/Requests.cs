using System.Data.Common;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Monolith.Platform.Api;

namespace Monolith.Ledger;

/// <summary>How a request was answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Replayed">Whether an earlier process had done the work.</param>
/// <param name="Location">Where what was made is.</param>
/// <param name="Body">The answer's body.</param>
/// <param name="Accounts">How many accounts there are.</param>
public sealed record RequestReport(int Status, bool Replayed, string? Location, string Body, int Accounts);

/// <summary>A process that serves the ledger, and is its only client: it sends one request, and says how that was answered.</summary>
internal static class Requests
{
    public static void AddRequests(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Hosting:BehindProxy"] = "true";
        builder.Services.AddPlatformApi();
        builder.Services.AddModuleApi<LedgerApi>();
        builder.Services.ConfigureDbContext<LedgerDbContext>((services, options) => options.AddInterceptors(new DeathAtCommit(builder.Configuration["die"])));
    }

    public static void UseRequests(this WebApplication app)
    {
        app.UsePlatformApi();
        app.MapModule<LedgerApi>();
    }

    public static async Task<string> Request(this WebApplication app, string key)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/ledger/accounts")
        {
            Content = new StringContent("""{"count":1,"poisoned":false}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await client.SendAsync(request);
        await using var scope = app.Services.CreateAsyncScope();
        return JsonSerializer.Serialize(new RequestReport(
            (int)response.StatusCode,
            response.Headers.Contains("Idempotency-Replayed"),
            response.Headers.Location?.OriginalString,
            await response.Content.ReadAsStringAsync(),
            await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Accounts.CountAsync()));
    }

    /// <summary>Kills the process, as a loss of power would, right before or right after a commit that makes an account.</summary>
    private sealed class DeathAtCommit(string? when) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Die("committing", eventData.Context);
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Die("committed", eventData.Context);
            return Task.CompletedTask;
        }

        private void Die(string point, DbContext? context)
        {
            if (when == point && context?.ChangeTracker.Entries<Account>().Any() == true)
            {
                using var self = Process.GetCurrentProcess();
                self.Kill();
                self.WaitForExit();
            }
        }
    }
}
