using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Hansa.Tests.Processes;

/// <summary><c>hansa serve</c> as a process of its own, which can be killed in earnest and started again at the same address.</summary>
internal sealed class ServingHansa : IDisposable
{
    private readonly IReadOnlyList<string> _command;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly List<string> _output = [];
    private Process? _process;

    /// <param name="command">The program and what comes before <c>serve</c>: <c>dotnet hansa.dll</c>, or the path of the executable.</param>
    /// <param name="environment">Variables on top of those of this process.</param>
    public ServingHansa(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment)
    {
        (_command, _environment) = (command, environment);
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}");
    }

    public Uri Address { get; }

    public int ProcessId => _process!.Id;

    /// <summary>What it has said so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(_command[0], [.. _command.Skip(1), "serve", "--address", Address.ToString().TrimEnd('/')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += Listen;
        _process.ErrorDataReceived += Listen;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        while (true)
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException("hansa serve ended at once: " + Output);
            }

            try
            {
                using var answer = await client.GetAsync("/sign-in");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>As a failing machine would end it: nothing is finished, nothing said.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            Kill();
        }
    }

    private void Listen(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            lock (_output)
            {
                _output.Add(text);
            }
        }
    }
}
