using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hansa.App.Tests.Letters;

/// <summary>A mail server on loopback that keeps what it is sent, as far as it is told to take it.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public SmtpListener()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<ReceivedMail> Received { get; } = [];

    /// <summary>What is said to a recipient; «250 ok» takes the letter.</summary>
    public Func<string, string> Recipient { get; set; } = _ => "250 ok";

    /// <summary>Waited for before the end of a letter is acknowledged.</summary>
    public Func<Task> BeforeTaking { get; set; } = () => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    /// <summary>From now on nobody is there.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                await using var writer = new StreamWriter(stream, Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" };
                await writer.WriteLineAsync("220 loopback");
                var to = "";
                while (await reader.ReadLineAsync(_stop.Token) is { } line)
                {
                    var verb = line.Split(' ', ':')[0].ToUpperInvariant();
                    if (verb == "QUIT")
                    {
                        await writer.WriteLineAsync("221 bye");
                        return;
                    }

                    if (verb == "DATA")
                    {
                        await writer.WriteLineAsync("354 go on");
                        var mail = await ReadMailAsync(reader);
                        await BeforeTaking();
                        Received.Enqueue(new ReceivedMail(to, mail));
                    }

                    var answer = verb == "RCPT" ? Recipient(to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]) : "250 ok";
                    await writer.WriteLineAsync(answer);
                }
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The client has gone away, or the test is over.
        }
    }

    private async Task<string> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            mail.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append('\n');
        }

        return mail.ToString();
    }
}

/// <param name="Text">Head and body as they came over the wire.</param>
internal sealed record ReceivedMail(string To, string Text)
{
    /// <summary>A field of the head, unfolded and decoded (RFC 2047).</summary>
    public string Head(string name)
    {
        var head = Text[..Text.IndexOf("\n\n", StringComparison.Ordinal)].Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal);
        var line = head.Split('\n').Single(one => one.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();
        return string.Concat(line.Split(' ').Select((word, i) => word.StartsWith("=?utf-8?", StringComparison.OrdinalIgnoreCase) ? Decoded(word) : (i == 0 ? "" : " ") + word));
    }

    /// <summary>The body’s words.</summary>
    public string Body()
    {
        var (head, body) = (Text[..Text.IndexOf("\n\n", StringComparison.Ordinal)], Text[(Text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
        Assert.Contains("base64", head, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("charset=utf-8", head, StringComparison.OrdinalIgnoreCase);
        return Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal)));
    }

    // Each word must be whole letters by itself: a letter cut in two words is lost in many programs.
    private static string Decoded(string word)
    {
        var parts = word.Split('?');
        var bytes = parts[2].Equals("B", StringComparison.OrdinalIgnoreCase)
            ? Convert.FromBase64String(parts[3])
            : [.. Quoted(parts[3])];
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
    }

    private static IEnumerable<byte> Quoted(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            yield return text[i] switch
            {
                '_' => (byte)' ',
                '=' => byte.Parse(text.AsSpan(++i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                var letter => (byte)letter,
            };
            i += text[i] != '_' && i > 0 && text[i - 1] == '=' ? 1 : 0;
        }
    }
}
