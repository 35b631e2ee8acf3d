using Hansa.EndToEnd.Tests.Browsing;
using Hansa.Tests.Registers;

[assembly: AssemblyFixture(typeof(RegisterServer))]
[assembly: AssemblyFixture(typeof(Chromium))]
