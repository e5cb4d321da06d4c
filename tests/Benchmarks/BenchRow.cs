namespace Monolith.Benchmarks;

/// <summary>One row: the same deed on both servers.</summary>
/// <param name="Name">What <c>build/bench NAME</c> chooses it by.</param>
/// <param name="Compared">What stands beside what.</param>
/// <param name="Product">The product's request.</param>
/// <param name="Reference">The reference server's.</param>
/// <param name="SignedIn">Whether the product's request carries an access token (RS256); the reference server asks for none.</param>
internal sealed record BenchRow(string Name, string Compared, BenchRequest Product, BenchRequest Reference, bool SignedIn = false);

/// <summary>A request; <c>{n}</c> in the path stands for the number of a random row, <c>{h}</c> for its twelve hexadecimal digits, <c>{u}</c> in the body for a number that comes once.</summary>
internal sealed record BenchRequest(string Method, string Path, string? Body = null);
