namespace Monolith.Architecture;

/// <summary>Modules talk through events, also in the running host; observed there, not checked here.</summary>
internal sealed class CrossingsRule : Rule
{
    public override string Id => "MONO4001";

    public override string Name => "crossings";

    public override string Refuses => "A use case of one module that is seen to send one of another's, or to reach another's database, without a declared port.";

    public override string Why => "What sources and compiled code hide, such as a service found by its name, shows when it happens.";

    public override string Fix => "subscribe to an integration event and keep an own read copy, or decide on a port of the platform and mark it [ModulePort]";

    public override Gates Gates => Gates.RunTime;
}
