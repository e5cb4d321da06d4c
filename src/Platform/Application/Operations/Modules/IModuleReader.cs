namespace Monolith.Platform.Application;

/// <summary>Reads one kind of thing that modules bring from where it is declared; each layer reads what it knows.</summary>
/// <typeparam name="T">What.</typeparam>
public interface IModuleReader<T>
{
    IEnumerable<Owned<T>> Read();
}
