"use strict";
// Draws what the tables of a page say; without it the tables are all there is.
(() => {
  if (!window.echarts) { return; }

  // The page allows no style attributes. What the library writes into them goes the way that is allowed.
  const set = SVGElement.prototype.setAttribute;
  SVGElement.prototype.setAttribute = function (name, value) {
    if (name === "style") { this.style.cssText = value; } else { set.call(this, name, value); }
  };

  const ink = "#3b3b3b";
  const primary = "#1b5fb3";
  const pale = "#b9c7d8";
  const charts = [];

  const rowsOf = box => [...document.getElementById(box.dataset.table).tBodies[0].rows].map(row => ({
    label: row.dataset.label, now: Number(row.dataset.now), before: Number(row.dataset.before), country: row.dataset.country,
  }));

  const begin = box => {
    box.hidden = false;
    const chart = echarts.init(box, null, { renderer: "svg" });
    charts.push(chart);
    return chart;
  };

  const common = box => ({
    animation: false,
    aria: { enabled: true, label: { description: box.dataset.label } },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    tooltip: { renderMode: "richText", confine: true },
  });

  // The library measures words in another font than it draws them in, so names are broken into two lines here.
  const twoLines = (text, most) => {
    if (text.length <= most) { return text; }
    const space = text.lastIndexOf(" ", most);
    const [first, rest] = space > most / 2 ? [text.slice(0, space), text.slice(space + 1)] : [text.slice(0, most), text.slice(most)];
    return first + "\n" + (rest.length > most ? rest.slice(0, most - 1).trimEnd() + "…" : rest);
  };

  const bars = box => {
    const rows = rowsOf(box).reverse();
    box.style.height = `${rows.length * 40 + 56}px`;
    const longest = Math.max(...rows.map(row => row.label.length));
    const letters = Math.min(longest, Math.floor(Math.min(260, box.parentElement.clientWidth * .42) / 7.6));
    const series = (name, values, fill, strong) => ({
      name, type: "bar", data: values, itemStyle: { color: fill }, barGap: "10%", barCategoryGap: "35%",
      label: { show: strong, position: "right", color: ink },
    });
    begin(box).setOption({
      ...common(box),
      legend: { top: 0, left: 0, textStyle: { color: ink }, data: [box.dataset.now, box.dataset.before], selectedMode: false },
      grid: { left: letters * 7.6 + 12, right: 36, top: 32, bottom: 24 },
      xAxis: { type: "value", minInterval: 1, axisLabel: { color: ink }, splitLine: { lineStyle: { color: "#e6e6e6" } } },
      yAxis: { type: "category", data: rows.map(row => row.label), axisTick: { show: false }, axisLabel: { color: ink, formatter: text => twoLines(text, letters) } },
      series: [series(box.dataset.before, rows.map(row => row.before), pale, false), series(box.dataset.now, rows.map(row => row.now), primary, true)],
    });
  };

  // From TopoJSON, in which countries share their borders, to the outlines of each.
  const outlines = topology => {
    const { scale, translate } = topology.transform;
    const arcs = topology.arcs.map(arc => {
      let [x, y] = [0, 0];
      return arc.map(([dx, dy]) => { x += dx; y += dy; return [x * scale[0] + translate[0], y * scale[1] + translate[1]]; });
    });
    const ring = parts => parts.flatMap((part, index) => {
      const points = part < 0 ? [...arcs[~part]].reverse() : arcs[part];
      return index === 0 ? points : points.slice(1);
    });
    // Chukotka lies beyond the 180th meridian: its outline goes on there instead of across the whole map.
    const unbroken = points => {
      let turn = 0;
      return points.map(([x, y], index) => {
        const step = index === 0 ? 0 : x - points[index - 1][0];
        turn += step > 180 ? -360 : step < -180 ? 360 : 0;
        return [x + turn, y];
      });
    };
    const polygon = rings => rings.map(parts => unbroken(ring(parts)));
    return {
      type: "FeatureCollection",
      features: topology.objects.countries.geometries.filter(shape => shape.id !== "010").map(shape => ({
        type: "Feature",
        properties: { name: shape.id ?? shape.properties.name },
        geometry: { type: shape.type, coordinates: shape.type === "Polygon" ? polygon(shape.arcs) : shape.arcs.map(polygon) },
      })),
    };
  };

  const map = async box => {
    const answer = await fetch(box.dataset.map);
    if (!answer.ok) { return; }
    echarts.registerMap("world", outlines(await answer.json()));
    const rows = rowsOf(box).filter(row => row.country);
    const names = new Map(rows.map(row => [row.country, row.label]));
    begin(box).setOption({
      ...common(box),
      tooltip: { renderMode: "richText", confine: true, formatter: one => names.has(one.name) ? `${names.get(one.name)}: ${one.value}` : "" },
      visualMap: {
        type: "piecewise", left: 0, bottom: 0, orient: "horizontal", textStyle: { color: ink }, selectedMode: false, itemGap: 12,
        pieces: [{ min: 1, max: 2, color: "#c5d9f0", label: "1–2" }, { min: 3, max: 5, color: "#86b1e0", label: "3–5" }, { min: 6, max: 10, color: "#3f7fc6", label: "6–10" }, { min: 11, max: 1e9, color: "#0b4079", label: "11+" }],
      },
      series: [{
        type: "map", map: "world", roam: false, selectedMode: false, top: 0, bottom: 32, left: 0, right: 0,
        boundingCoords: [[-125, -40], [180, 78]],
        itemStyle: { areaColor: "#eceff3", borderColor: "#ffffff", borderWidth: .5 },
        emphasis: { label: { show: false }, itemStyle: { areaColor: "#f2b84b" } },
        data: rows.map(row => ({ name: row.country, value: row.now })),
      }],
    });
  };

  document.querySelectorAll("[data-chart]").forEach(box => box.dataset.chart === "map" ? map(box) : bars(box));
  // A map cannot be drawn on no room at all.
  const fit = width => charts.forEach(chart => { if (chart.getDom().clientWidth > 0 && chart.getDom().clientHeight > 60) { chart.resize({ width: width(chart) }); } });
  addEventListener("resize", () => fit(() => "auto"));
  addEventListener("beforeprint", () => fit(chart => Math.min(chart.getWidth(), 620)));
  addEventListener("afterprint", () => fit(() => "auto"));
  document.querySelectorAll("[data-print]").forEach(button => { button.hidden = false; button.addEventListener("click", () => print()); });
})();
