namespace Hansa.Core.Places;

/// <summary>Chooses the mode from what the cells tell; the order of the rules settles contradictions.</summary>
internal static class ModeChoice
{
    private const NameKinds Distant = NameKinds.Online | NameKinds.Remote | NameKinds.Web;

    /// <param name="own">Told by title, place and participants.</param>
    /// <param name="content">Told by the content of the activity itself; asked only when the others are silent.</param>
    /// <param name="isOngoing">See <see cref="ModeEvidence.IsOngoing"/>: then the title tells nothing.</param>
    /// <param name="isSigning">The title is of signing a paper.</param>
    /// <param name="hasPlace">The place cell names a real place.</param>
    public static Mode? Choose(NameKinds own, NameKinds content, bool isOngoing, bool isSigning, bool hasPlace)
    {
        return FromWords(own, isSigning, hasPlace)
            ?? FromWords(content & ~NameKinds.Broadcast, isSigning, hasPlace)
            ?? (hasPlace && !isOngoing ? Mode.InPerson : null);
    }

    private static Mode? FromWords(NameKinds told, bool isSigning, bool hasPlace)
    {
        if ((told & NameKinds.Exchange) != 0)
        {
            return Mode.ByExchange;
        }

        var inPerson = (told & NameKinds.InPerson) != 0;
        var correspondence = (told & NameKinds.Correspondence) != 0;
        if ((told & NameKinds.Hybrid) != 0 || inPerson && (correspondence || (told & Distant) != 0))
        {
            return Mode.Hybrid;
        }

        if (correspondence && (told & NameKinds.Online) == 0)
        {
            return isSigning ? Mode.ByExchange : Mode.Correspondence;
        }

        if ((told & Distant) != 0)
        {
            return Mode.Online;
        }

        if ((told & NameKinds.Broadcast) != 0)
        {
            return hasPlace ? Mode.Hybrid : Mode.Online;
        }

        return inPerson ? Mode.InPerson : null;
    }
}
