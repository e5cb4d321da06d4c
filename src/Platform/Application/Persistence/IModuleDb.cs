namespace Monolith.Platform.Application;

/// <summary>A module's own database as its handlers see it; derive one interface per module with its sets. Nothing here saves.</summary>
public interface IModuleDb;
