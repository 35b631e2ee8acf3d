// What a person would stumble over on this page, as far as a script sees it.
() => {
  const found = [];
  const visible = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const words = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue.trim();
    const element = walker.currentNode.parentElement;
    // What is marked as of another language may say whatever that language says.
    if (element.closest("[lang]").lang !== document.documentElement.lang) continue;
    if (text && !["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT"].includes(element.tagName)) words.push(text);
  }
  for (const element of document.querySelectorAll("[title], [aria-label], [placeholder], input[type=submit]")) {
    for (const name of ["title", "aria-label", "placeholder", "value"]) {
      const text = element.getAttribute(name)?.trim();
      if (text && (name !== "value" || element.type === "submit")) words.push(text);
    }
  }
  const headings = [...document.querySelectorAll("h1")].filter(visible);
  if (headings.length !== 1) found.push(`${headings.length} h1: ${headings.map(heading => heading.innerText).join(" / ")}`);
  if (!document.title.trim()) found.push("no title");
  if (!document.querySelector("main")) found.push("no main");
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll("main *, header *")].filter(element => visible(element) && element.getBoundingClientRect().right > root.clientWidth + 1 &&
      !element.parentElement.closest(".table-responsive, [data-scrolls]"));
    const name = element => element.tagName.toLowerCase() + (element.id ? "#" + element.id : "") + (typeof element.className === "string" && element.className ? "." + element.className.trim().replace(/\s+/g, ".") : "");
    found.push(`scrolls sideways: ${root.scrollWidth} of ${root.clientWidth}, ${wide.slice(-3).map(name).join(", ")}`);
  }
  const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
  for (const twice of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) found.push(`id «${twice}» stands twice`);
  return { found, words: [...new Set(words)], language: root.lang };
}
