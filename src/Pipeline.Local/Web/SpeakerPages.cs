using Microsoft.AspNetCore.Http;
using Pipeline.Local.Digests;
using Pipeline.Local.Running;
using Pipeline.News.Digests;
using Pipeline.Pages;
using Pipeline.Pages.Speakers;

namespace Pipeline.Local.Web;

/// <summary>Who is reported to have said what: of a day, and of one speaker over the days at hand.</summary>
internal sealed class SpeakerPages(LocalRun run, SitePages pages)
{
    private DigestCache Shelf => run.Shelf;

    /// <summary>Everybody who is reported to have said something on a day.</summary>
    public async Task<IResult> OfDayAsync(string day, CancellationToken cancellation)
    {
        if (!SitePages.TryReadDay(day, out var date))
        {
            return await pages.NoSuchDayAsync(day).ConfigureAwait(false);
        }

        if (await Shelf.DigestAsync(date, cancellation).ConfigureAwait(false) is not { } digest)
        {
            return await pages.MessageAsync(Plain.Day(date), "There is no digest of this day.").ConfigureAwait(false);
        }

        return await pages.OnceAsync<SpeakersPage>(digest, "", new()
        {
            ["Digest"] = digest,
            ["Speakers"] = Spoken.BySpeaker(await Shelf.ArticlesAsync(date, cancellation).ConfigureAwait(false), digest),
            ["Anchor"] = (Func<string, string>)SpeakersPage.AnchorOf,
            ["OwnPage"] = true,
            ["Links"] = SiteLinks.From(date, Shelf.Container),
        }).ConfigureAwait(false);
    }

    public async Task<IResult> OfNameAsync(string name, CancellationToken cancellation)
    {
        var said = await Shelf.SaidByAsync(name, run.Today, cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        var days = await SpokenDays.OfAsync(Shelf, said, cancellation).ConfigureAwait(false);
        var speakers = days.SelectMany(d => d.Claims).Select(c => c.Speaker).OfType<ClaimSpeaker>().ToList();
        var spelledOtherwise = speakers.Count == 0 ? [] : await SpokenDays.SpelledOtherwiseAsync(Shelf, speakers[0], cancellation).ConfigureAwait(false);
        if (spelledOtherwise.Count > 0)
        {
            foreach (var other in spelledOtherwise)
            {
                said.AddRange(await Shelf.SaidByAsync(other, run.Today, cancellation).ToListAsync(cancellation).ConfigureAwait(false));
            }

            days = await SpokenDays.OfAsync(Shelf, said, cancellation).ConfigureAwait(false);
        }

        return speakers.Count == 0
            ? await pages.MessageAsync("No such speaker", $"Nobody called “{name}” is reported to have said anything in the days at hand.").ConfigureAwait(false)
            : await pages.PageAsync<SpeakerPage>(new()
            {
                ["Name"] = name,
                ["Role"] = speakers.Select(s => s.Role).FirstOrDefault(r => r is not null),
                ["SpelledOtherwise"] = spelledOtherwise,
                ["Days"] = days,
                ["Links"] = SiteLinks.From(run.Today, Shelf.Container),
            }).ConfigureAwait(false);
    }
}
