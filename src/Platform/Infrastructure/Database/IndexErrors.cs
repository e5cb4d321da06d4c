using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>Says which error a caller gets who runs into a unique index, also when two run into it at once.</summary>
public static class IndexErrors
{
    private const string Annotation = "Monolith:Error";

    // The model, and what is generated from it, can carry no more than the code.
    private static readonly ConcurrentDictionary<string, ErrorType> Known = new(StringComparer.Ordinal);

    public static IndexBuilder<T> HasError<T>(this IndexBuilder<T> index, ErrorType error)
    {
        Known[error.Code] = error;
        index.HasAnnotation(Annotation, error.Code);
        return index;
    }

    internal static ErrorType? Of(ITableIndex index) => index.MappedIndexes
        .Select(mapped => mapped.FindAnnotation(Annotation)?.Value is string code ? Known.GetValueOrDefault(code) : null)
        .FirstOrDefault(error => error is not null);
}
