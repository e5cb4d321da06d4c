using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>Leaves parameter binding, which knows no results, with the problem the caller is to be told.</summary>
internal sealed class BadInputException : Exception
{
    public BadInputException(ProblemType problem)
        : base(problem.Title) => Problem = problem;

    public BadInputException(Error error)
        : base(error.Message) => Error = error;

    public ProblemType? Problem { get; }

    public Error? Error { get; }
}
