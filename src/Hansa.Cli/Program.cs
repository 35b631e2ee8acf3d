using Hansa.Cli;

return HansaCommand.Run(args, Console.Out, Console.Error, Console.In, Environment.GetEnvironmentVariable);
