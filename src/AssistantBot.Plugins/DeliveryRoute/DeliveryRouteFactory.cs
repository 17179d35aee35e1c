using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.DeliveryRoute;

/// <summary>Makes the delivery route from HMEP's delivery options and the LG Group guide's models of sharing.</summary>
public sealed class DeliveryRouteFactory : IPluginFactory
{
    public int Order => 70;

    public IPlugin Create(IToolkit toolkit) => new DeliveryRoutePlugin(RouteTables.Read(toolkit), toolkit.Place("hmep", "3.11"));
}
