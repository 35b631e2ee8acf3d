[assembly: AssemblyFixture(typeof(Hansa.Tests.Registers.RegisterServer))]
