using System.CommandLine;

namespace Monolith.Cli;

/// <summary><c>mono events</c>: what the modules tell each other.</summary>
internal sealed class EventsCommand : Command
{
    public EventsCommand()
        : base("events", "The events between the modules: what waits, what was given up, and what to do about it.")
    {
        Add(new EventsListCommand());
        Add(new EventsShowCommand());
        Add(new EventsReplayCommand());
        Add(new EventsDiscardCommand());
        Add(new EventsDrainCommand());
    }
}
