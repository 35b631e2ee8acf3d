using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Hansa.Bench.Load;

/// <summary>
/// One person’s connection: cookies, the token of forms, and a loopback address of its own, for a server counts attempts to
/// sign in by address.
/// </summary>
internal sealed partial class LoadBrowser : IDisposable
{
    private readonly LoadTimes _times;
    private readonly HttpClient _client;
    private string _token = "";

    public LoadBrowser(Uri address, int number, LoadTimes times)
    {
        _times = times;
        var from = new IPEndPoint(new IPAddress([127, 1, (byte)(number / 250), (byte)(1 + number % 250)]), 0);
        _client = new HttpClient(new SocketsHttpHandler
        {
            CookieContainer = new CookieContainer(),
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.Brotli,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(from);
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public async Task SignInAsync(LoadAccount person)
    {
        await ReadTokenAsync("/sign-in");
        using var form = new FormUrlEncodedContent([new("email", person.Email), new("password", LoadRegion.Password), new("__RequestVerificationToken", _token)]);
        using var answer = await _client.PostAsync("/sign-in", form);
        if (answer.StatusCode != HttpStatusCode.SeeOther)
        {
            throw new InvalidOperationException($"{person.Email} could not sign in: {answer.StatusCode}");
        }

        await ReadTokenAsync("/");
    }

    /// <summary>Asks for a page or a part of one.</summary>
    public Task<string?> GetAsync(string kind, string path, bool part = false) => SendAsync(kind, HttpMethod.Get, path, null, part);

    /// <summary>Sends a form as htmx does.</summary>
    /// <returns>The answer, or where it leads; null where it was refused.</returns>
    public Task<string?> PostAsync(string kind, string path, HttpContent content) => SendAsync(kind, HttpMethod.Post, path, content, part: true);

    public void Dispose() => _client.Dispose();

    private async Task<string?> SendAsync(string kind, HttpMethod method, string path, HttpContent? content, bool part)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (part)
        {
            request.Headers.Add("HX-Request", "true");
            request.Headers.Add("RequestVerificationToken", _token);
        }

        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await _client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            _times.Add(kind, began);
            if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent)
            {
                return answer.Headers.TryGetValues("HX-Redirect", out var next) ? next.First() : text;
            }

            _times.Fail(kind, $"{(int)answer.StatusCode} {path} {Words(text)}");
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException)
        {
            _times.Fail(kind, lost.Message);
        }

        return null;
    }

    private async Task ReadTokenAsync(string path)
    {
        var page = await _client.GetStringAsync(path);
        _token = Token().Match(page).Groups[1].Value;
    }

    private static string Words(string html) => Tags().Replace(html, " ").Trim() is var text && text.Length > 200 ? text[..200] : text;

    [GeneratedRegex("""__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex(@"<[^>]*>|\s+")]
    private static partial Regex Tags();
}
