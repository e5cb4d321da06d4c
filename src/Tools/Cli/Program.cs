using Monolith.Cli;

return await CommandLine.Run(args);
