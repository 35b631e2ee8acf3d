namespace Hansa.Core.Places;

internal sealed partial class CellReading
{
    /// <summary>
    /// «г. Брест (Франция)», «г. Железногорск, Курская область»: the bracket behind the town, or the rest of the cell behind a comma, names
    /// nothing but another country or region, so another town of that name is meant.
    /// </summary>
    private bool IsElsewhere(int mark, Settlement settlement)
    {
        var bracket = scan.IsMark(mark, '(');
        if (!bracket && !(isPlace && scan.IsMark(mark, ',')))
        {
            return false;
        }

        var elsewhere = false;
        var token = mark + 1;
        for (; token < scan.Phrase.Tokens.Length && !(bracket && scan.IsMark(token, ')')); token++)
        {
            if (scan.MarkAt(token) is '.' or '-' || IsAnd(token))
            {
                continue;
            }

            const NameKinds OfAreas = NameKinds.Country | NameKinds.CountryAdjective | NameKinds.AreaAbroad | NameKinds.AreaAdjective | NameKinds.Region
                | NameKinds.RegionAdjective | NameKinds.Head | NameKinds.Kind | NameKinds.Link | NameKinds.Unit;
            if (scan.At(token) is not (>= 0 and var at) || !scan.Hits[at].Is(OfAreas))
            {
                return false;
            }

            switch (IsIn(settlement, scan.Hits[at]))
            {
                case true:
                    return false;
                case false:
                    elsewhere = true;
                    break;
            }

            token = scan.Hits[at].Last;
        }

        return elsewhere;
    }

    /// <summary>Null when the hit names no area.</summary>
    private bool? IsIn(Settlement settlement, Hit hit)
    {
        bool? isIn = null;
        for (var n = hit.FirstName; n < hit.FirstName + hit.NameCount; n++)
        {
            var name = scan.Names[n];
            if ((name.Kind & (NameKinds.Region | NameKinds.RegionAdjective)) != 0)
            {
                isIn = settlement.Region == name.Target || isIn is true;
            }
            else if ((name.Kind & (NameKinds.Country | NameKinds.CountryAdjective | NameKinds.AreaAbroad | NameKinds.AreaAdjective)) != 0)
            {
                isIn = (Countries.All[name.Target].Code == "RU" ? settlement.Region >= 0 : settlement.Country == name.Target) || isIn is true;
            }
        }

        return isIn;
    }
}
