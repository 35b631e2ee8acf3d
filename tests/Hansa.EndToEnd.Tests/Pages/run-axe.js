// What axe finds against WCAG 2.2 AA and good practice. Nothing is fetched anew for it: a page has no other documents in it.
async () => {
  const result = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations"],
    preload: false,
    iframes: false,
  });
  return result.violations.flatMap(rule => rule.nodes.map(node => `axe ${rule.id}: ${node.html.replace(/\s+/g, " ").slice(0, 300)}`));
}
