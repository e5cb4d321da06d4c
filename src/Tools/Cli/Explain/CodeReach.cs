using Mono.Cecil;
using Mono.Cecil.Cil;
using Monolith.Architecture;

namespace Monolith.Cli;

/// <summary>
/// What a class comes to do by its compiled code: from its methods to those they call within the product, lambdas and async code included.
/// What is called through an interface ends there, a module's database and cache aside, which are known by the interface.
/// </summary>
internal sealed class CodeReach
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly string module;

    private CodeReach(string module) => this.module = module;

    /// <summary>The tables that it names, by their entities.</summary>
    public SortedSet<string> Tables { get; } = new(StringComparer.Ordinal);

    /// <summary>The entities that it adds, changes or removes.</summary>
    public SortedSet<string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>The domain events that it raises, by full name.</summary>
    public SortedSet<string> Raised { get; } = new(StringComparer.Ordinal);

    /// <summary>The declared errors that it names: class and field.</summary>
    public HashSet<(string Type, string Field)> Errors { get; } = [];

    public SortedSet<string> Caches { get; } = new(StringComparer.Ordinal);

    /// <summary>Follows a class of a module.</summary>
    public static CodeReach From(Assemblies assemblies, Type type)
    {
        var reach = new CodeReach($"Monolith.{type.Namespace?.Split('.')[1]}.");
        if (assemblies.Read(type.Assembly.GetName().Name ?? "").GetType((type.FullName ?? "").Replace('+', '/')) is { } found)
        {
            foreach (var method in found.Methods)
            {
                reach.Enter(method);
            }
        }

        return reach;
    }

    /// <summary>The integration events that a map makes of one domain event, by full name: of each test for a type the outcome is known, of other conditions both are possible.</summary>
    public static IReadOnlyList<string> Published(Assemblies assemblies, Type map, string domainEvent)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var body = assemblies.Read(map.Assembly.GetName().Name ?? "").GetType(map.FullName ?? "")?.Methods.FirstOrDefault(method => method.Name is "Map" && method.HasBody)?.Body;
        var visited = new HashSet<(int, bool?)>();
        var waiting = new Stack<(Instruction? At, bool? Is)>([(body?.Instructions[0], null)]);
        while (waiting.TryPop(out var next))
        {
            if (next.At is not { } instruction || !visited.Add((instruction.Offset, next.Is)))
            {
                continue;
            }

            var known = next.Is;
            switch (instruction)
            {
                case { OpCode.Code: Code.Isinst, Operand: TypeReference tested }:
                    known = string.Equals(tested.FullName, domainEvent, StringComparison.Ordinal);
                    break;
                case { OpCode.Code: Code.Newobj, Operand: MethodReference made } when Is(made.DeclaringType, "Monolith.Platform.Domain.IIntegrationEvent"):
                    found.Add(made.DeclaringType.FullName);
                    break;
                default:
                    break;
            }

            if (instruction.OpCode.FlowControl is FlowControl.Cond_Branch && instruction.Operand is Instruction target)
            {
                var isIfTrue = instruction.OpCode.Code is Code.Brtrue or Code.Brtrue_S;
                var isIfFalse = instruction.OpCode.Code is Code.Brfalse or Code.Brfalse_S;
                if (known is null || (!isIfTrue && !isIfFalse) || known == isIfTrue)
                {
                    waiting.Push((target, null));
                }

                if (known is null || (!isIfTrue && !isIfFalse) || known != isIfTrue)
                {
                    waiting.Push((instruction.Next, null));
                }
            }
            else if (instruction.OpCode.FlowControl is FlowControl.Branch)
            {
                waiting.Push((instruction.Operand as Instruction, known));
            }
            else if (instruction.OpCode.FlowControl is not (FlowControl.Return or FlowControl.Throw))
            {
                waiting.Push((instruction.Next, known));
            }
        }

        return [.. found];
    }

    private void Follow(MethodDefinition method)
    {
        if (!method.HasBody || !seen.Add(method.FullName))
        {
            return;
        }

        foreach (var instruction in method.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case MethodReference called:
                    Note(called);
                    Enter(called);
                    break;
                case FieldReference field when field.FieldType.FullName is "Monolith.Platform.Domain.ErrorType":
                    Errors.Add((field.DeclaringType.FullName, field.Name));
                    break;
                default:
                    break;
            }
        }
    }

    private void Note(MethodReference called)
    {
        var owner = called.DeclaringType;
        if (Entity(called.ReturnType) is { } table && owner.Name.EndsWith("Db", StringComparison.Ordinal))
        {
            Tables.Add(table);
        }

        if (Entity(owner) is { } changed && called.Name is ("Add" or "AddAsync" or "AddRange" or "Remove" or "RemoveRange" or "Update"))
        {
            Written.Add(changed);
        }

        if (called.Name is ".ctor" && Is(owner, "Monolith.Platform.Domain.IDomainEvent"))
        {
            Raised.Add(owner.FullName);
        }

        if (owner.Name.Contains("Cache", StringComparison.Ordinal))
        {
            Caches.Add(owner.Name);
        }
    }

    /// <summary>Goes on within the module, and into the state machines that stand for async methods.</summary>
    private void Enter(MethodReference called)
    {
        if (!called.DeclaringType.FullName.StartsWith(module, StringComparison.Ordinal) || called.Resolve() is not { } method)
        {
            return;
        }

        if (method.Name is ".ctor" or ".cctor" && method.DeclaringType.Name.Contains('<', StringComparison.Ordinal))
        {
            foreach (var part in method.DeclaringType.Methods)
            {
                Follow(part);
            }
        }

        if (method.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name is "AsyncStateMachineAttribute") is { } machine
            && machine.ConstructorArguments[0].Value is TypeReference states && states.Resolve() is { } type)
        {
            foreach (var part in type.Methods)
            {
                Follow(part);
            }
        }

        var before = Raised.Count;
        Follow(method);
        if (Raised.Count > before && Base(method.DeclaringType) is "Monolith.Platform.Domain.AggregateRoot")
        {
            Written.Add(method.DeclaringType.Name);
        }
    }

    private static string? Entity(TypeReference type) =>
        type is GenericInstanceType { GenericArguments: [var entity] } generic && generic.ElementType.Name is "DbSet`1" ? entity.Name : null;

    private static string? Base(TypeDefinition type) => type.BaseType?.FullName;

    /// <summary>Whether a class has an interface, by itself or from a class it derives from.</summary>
    private static bool Is(TypeReference? type, string face) =>
        type?.Resolve() is { } found && (found.Interfaces.Any(entry => string.Equals(entry.InterfaceType.FullName, face, StringComparison.Ordinal) || Is(entry.InterfaceType, face)) || Is(found.BaseType, face));
}
