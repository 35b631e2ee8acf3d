using Hansa.Core.Headcounts;

namespace Hansa.Core.Duplicates.Traits;

/// <summary>Where the lists of one activity lie in a <see cref="TraitsStore"/> and how long each is, in the order stored.</summary>
internal struct TraitsEntry
{
    public int Stems;
    public int Hashes;
    public int Spans;
    public int Headcount;
    public uint DateWords;
    public ushort HashCount;
    public byte Much;
    public byte Little;
    public byte Names;
    public byte Numbers;
    public byte Kinds;
    public byte Settlements;
    public byte Venue;
    public byte House;
    public byte Content;
    public byte People;
    public byte Bodies;
    public byte Documents;
    public byte Agreements;
    public byte Dates;
    public Stages Stages;
    public CountQualifier Qualifier;
}
