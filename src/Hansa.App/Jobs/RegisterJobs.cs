using Hansa.App.Letters;
using Hansa.App.Registers;
using Hansa.Core.Forms;

namespace Hansa.App.Jobs;

/// <summary>The jobs of a register: the index of what is done without anybody asking.</summary>
public static class RegisterJobs
{
    /// <param name="mail">Null where letters are copied by hand.</param>
    /// <param name="site">Where the register stands in the browser; "" when nobody said.</param>
    public static IReadOnlyList<RegisterJob> Of(Register register, FormCatalog forms, MailSettings? mail, string site)
    {
        List<RegisterJob> jobs =
        [
            // Every hour of the working day: what a stopped server missed in the morning is made up for the same day.
            new("reminders", "0 0 8-17 * * ?", (_, cancel) => new Reminders(register, forms, site).RunAsync(register.Time.Today, cancel)),
            new("clean-up", "0 30 3 * * ?", (_, cancel) => new CleanUp(register).RunAsync(cancel)),
        ];
        if (mail is not null)
        {
            jobs.Add(new RegisterJob("letters", "0 * * * * ?", (_, cancel) => new LetterSending(register, mail).RunAsync(cancel)));
        }

        return jobs;
    }
}
