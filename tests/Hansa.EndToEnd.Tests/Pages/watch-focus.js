// Notes what the keyboard reaches, and where nobody would see that it is there.
() => {
  window.hansaReached = new Set();
  window.hansaUnseen = new Set();
  document.addEventListener("focusin", event => {
    const element = event.target;
    window.hansaReached.add(element);
    if (element === document.body || element.id === "content") return;
    const look = getComputedStyle(element);
    if (look.outlineStyle === "none" && look.boxShadow === "none") window.hansaUnseen.add(element);
  });
  document.activeElement?.blur();
  // Day, month, year and calendar of a date are four stops.
  return document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']").length + 3 * document.querySelectorAll("input[type=date]").length;
}
