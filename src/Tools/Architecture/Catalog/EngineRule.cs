namespace Monolith.Architecture;

/// <summary>A rule that is checked here, in the same way on the product and on the samples that prove it: by the tests and by <c>mono arch check</c>.</summary>
internal abstract class EngineRule : Rule
{
    public override Gates Gates => Gates.Ci;

    public abstract IReadOnlyList<Violation> Check(Codebase code);
}
