namespace Hansa.Core.Places;

/// <summary>Gathers countries or regions: each once, the words that name it before those that imply it.</summary>
internal sealed class AreaList
{
    private readonly List<NamedArea> _areas = [];

    public void Add(Area area, string words, bool implied)
    {
        for (var i = 0; i < _areas.Count; i++)
        {
            if (_areas[i].Code == area.Code)
            {
                if (_areas[i].Implied && !implied)
                {
                    _areas[i] = _areas[i] with { Words = words, Implied = false };
                }

                return;
            }
        }

        _areas.Add(new NamedArea(area.Code, area.Short.Nominative, words, implied));
    }

    public IReadOnlyList<NamedArea> InOrderOfAppearance() => _areas;

    public IReadOnlyList<NamedArea> InOrderOfCode()
    {
        _areas.Sort(static (a, b) => string.CompareOrdinal(a.Code, b.Code));
        return _areas;
    }
}
