using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>An operator or architect looks at the running product: which modules it is composed of, what each declares, and what this host has seen of it since its start.</summary>
[RequirePermission(OperationsPermissions.ReadModules)]
public sealed record GetModules : IQuery<ModulesView>;

internal sealed class GetModulesHandler(ProductMapper mapper, ObservedReader observed) : IQueryHandler<GetModules, ModulesView>
{
    public Task<Result<ModulesView>> Handle(GetModules query, CancellationToken cancellationToken)
    {
        var map = mapper.Map();
        return Task.FromResult<Result<ModulesView>>(new ModulesView(map.Modules, observed.Read(map)));
    }
}
