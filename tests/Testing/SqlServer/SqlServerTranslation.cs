using System.Collections;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace Monolith.Testing;

/// <summary>What a query that was written for any product is on SQL Server; no server is asked.</summary>
public static class SqlServerTranslation
{
    /// <summary>The text of a query as Entity Framework compiles it, its parameters taken out.</summary>
    /// <exception cref="SqlServerException">The query cannot be translated.</exception>
    public static string TextOf(Expression query, Type context)
    {
        using var twin = Twin(context);
        var parameters = new QueryParameters();
        var asked = parameters.Visit(new OnTwin(twin.Model).Visit(query));
        try
        {
            var result = asked.Type.IsAssignableTo(typeof(IQueryable)) ? typeof(IEnumerable<>).MakeGenericType(asked.Type.GenericTypeArguments[0]) : asked.Type;
            typeof(SqlServerTranslation).GetMethod(nameof(Run))!.MakeGenericMethod(result).Invoke(null, [twin, asked, parameters.Found]);
        }
        catch (System.Reflection.TargetInvocationException exception) when (exception.InnerException is SuppressedCommandException command)
        {
            return command.Text;
        }
        catch (System.Reflection.TargetInvocationException exception) when (exception.InnerException is { } reason)
        {
            throw new SqlServerException($"SQL Server has no translation for this query. {reason.Message}", reason);
        }

        throw new InvalidOperationException("A query sends a command.");
    }

    /// <summary>The text of a query of a <see cref="Twin"/>.</summary>
    public static string TextOf<T>(IQueryable<T> query)
    {
        try
        {
            _ = query.ToList();
        }
        catch (SuppressedCommandException command)
        {
            return command.Text;
        }

        throw new InvalidOperationException("A query sends a command.");
    }

    /// <summary>The text of the first command that saves the changes of a <see cref="Twin"/>.</summary>
    public static string TextOfSave(DbContext twin)
    {
        twin.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        try
        {
            twin.SaveChanges();
        }
        catch (DbUpdateException exception) when (exception.InnerException is SuppressedCommandException command)
        {
            return command.Text;
        }

        throw new InvalidOperationException("A save sends a command.");
    }

    /// <summary>A context of a module on SQL Server, whose commands end before they are sent.</summary>
    /// <param name="context">The type of the context.</param>
    /// <param name="configure">Points it at a server that nobody asks; the provider's own settings when left out.</param>
    public static DbContext Twin(Type context, Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = (DbContextOptionsBuilder?)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context)) ?? throw new InvalidOperationException();
        (configure ?? (static twin => twin.UseSqlServer("Server=none")))(options);
        options.AddInterceptors(SuppressedConnection.Instance, SuppressedCommands.Instance).ReplaceService<DiagnosticSource, UnheardSource>();
        return (DbContext?)Activator.CreateInstance(context, options.Options) ?? throw new InvalidOperationException($"{context.Name} has no constructor that takes its options.");
    }

    public static void Run<TResult>(DbContext twin, Expression query, IReadOnlyDictionary<string, Type> parameters)
    {
        var run = twin.GetService<IQueryCompilationContextFactory>().Create(async: false).CreateQueryExecutor<TResult>(query);
        var values = twin.GetService<IQueryContextFactory>().Create();
        foreach (var (name, type) in parameters)
        {
            values.Parameters[name] = Sample(type);
        }

        if (run(values) is IEnumerable rows)
        {
            rows.GetEnumerator().MoveNext();
        }
    }

    /// <summary>Some value, since texts depend on whether there is one and not on which.</summary>
    private static object Sample(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(object))
        {
            // A look-up by key holds its value so; keys are ids.
            return Guid.Empty;
        }

        if (type == typeof(string))
        {
            return "a";
        }

        if (type == typeof(byte[]))
        {
            return new byte[] { 1 };
        }

        if (ElementOf(type) is { } element)
        {
            var items = Array.CreateInstance(element, 2);
            items.SetValue(Sample(element), 0);
            items.SetValue(Sample(element), 1);
            return type.IsInstanceOfType(items) ? items : Activator.CreateInstance(type, items) ?? throw new InvalidOperationException($"No sample of {type}.");
        }

        return RuntimeHelpers.GetUninitializedObject(type);
    }

    private static Type? ElementOf(Type type) => (type.IsInterface ? [type, .. type.GetInterfaces()] : type.GetInterfaces())
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];

    /// <summary>Asks the tables of the twin instead; what a text written for one product finds there is left out, for SQL Server has a text of its own.</summary>
    private sealed class OnTwin(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            EntityQueryRootExpression root => new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)
                ?? throw new InvalidOperationException($"{root.EntityType.Name} has no table on SQL Server.")),
#pragma warning disable EF1001 // A text of its own in a query has no other form.
            SqlQueryRootExpression root => new SqlQueryRootExpression(root.ElementType, "SELECT NULL AS [Value]", Expression.Constant(Array.Empty<object>())),
#pragma warning restore EF1001
            _ => base.VisitExtension(node),
        };
    }

    /// <summary>The parameters of a query with the types of their values.</summary>
    private sealed class QueryParameters : ExpressionVisitor
    {
        public Dictionary<string, Type> Found { get; } = new(StringComparer.Ordinal);

        protected override Expression VisitExtension(Expression node)
        {
            if (node is QueryParameterExpression parameter)
            {
                Found.TryAdd(parameter.Name, parameter.Type);
                return node;
            }

            return base.VisitExtension(node);
        }
    }
}
