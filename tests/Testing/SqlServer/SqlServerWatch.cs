using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Testing;

/// <summary>
/// Holds every query that hosts under test send to SQLite against SQL Server too: translates it there and parses the text. Who runs a query
/// that SQL Server could not gets the <see cref="SqlServerException"/>.
/// </summary>
public sealed class SqlServerWatch : IQueryExpressionInterceptor
{
    private static readonly SqlServerWatch Instance = new();

    private readonly ConcurrentDictionary<string, Lazy<string>> texts = new(StringComparer.Ordinal);

    private SqlServerWatch()
    {
    }

    /// <summary>The texts that this process has parsed.</summary>
    public static IReadOnlyCollection<string> Texts => [.. Instance.texts.Values.Select(text => text.Value)];

    /// <summary>Watches every context that is registered so far.</summary>
    public static void AddTo(IServiceCollection services)
    {
        var contexts = services.Select(service => service.ServiceType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(DbContextOptions<>))
            .Select(type => type.GenericTypeArguments[0]).Distinct().ToList();
        foreach (var context in contexts)
        {
            Add(services, context);
        }
    }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        var context = eventData.Context?.GetType() ?? throw new InvalidOperationException("A query has a context.");
        _ = texts.GetOrAdd($"{context.Name}: {ExpressionPrinter.Print(queryExpression)}", _ => new(() =>
        {
            var text = SqlServerTranslation.TextOf(queryExpression, context);
            SqlServerDialect.ParseQuery(text);
            return text;
        })).Value;
        return queryExpression;
    }

    private static void Add(IServiceCollection services, Type context) => typeof(SqlServerWatch)
        .GetMethod(nameof(AddFor), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(context).CreateDelegate<Action<IServiceCollection>>()(services);

    private static void AddFor<TContext>(IServiceCollection services)
        where TContext : DbContext => services.ConfigureDbContext<TContext>(options => options.AddInterceptors(Instance));
}
