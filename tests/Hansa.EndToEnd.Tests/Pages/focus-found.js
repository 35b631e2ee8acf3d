// What can be pressed or filled in but was not reached by the keyboard, and what was reached unseen.
() => {
  const name = element => (element.tagName.toLowerCase() + " " + (element.innerText?.trim().slice(0, 40) || element.name || element.getAttribute("aria-label") || element.id)).trim();
  const visible = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const groups = new Set([...window.hansaReached].filter(element => element.type === "radio").map(element => element.name));
  const found = [];
  for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
    if (element.disabled || element.tabIndex < 0 || !visible(element) || (element.type === "radio" && groups.has(element.name))) continue;
    if (!window.hansaReached.has(element)) found.push("the keyboard does not reach: " + name(element));
  }
  for (const element of window.hansaUnseen) found.push("focus is not seen on: " + name(element));
  return found;
}
