"use strict";
// Everything works without this file; it makes the waiting and the errors gentler.
(() => {
  // A form sent twice does its work once: the second press of the button is not heard while the first is on its way.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.dataset.sent === "yes") { event.preventDefault(); return; }
    if (form.method === "post" && !form.hasAttribute("hx-post")) {
      form.dataset.sent = "yes";
      window.addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
    }
  });
  // Open menus close when the eye goes elsewhere.
  const menus = () => document.querySelectorAll(".hansa-drop[open], .hansa-panel[open]");
  document.addEventListener("click", event => menus().forEach(menu => { if (!menu.contains(event.target)) { menu.open = false; } }));
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") { return; }
    menus().forEach(menu => { menu.open = false; menu.querySelector("summary").focus(); });
  });
  // What only a script can do is shown where there is one: lists found in, ticked and unticked as a whole, texts copied.
  document.querySelectorAll("[data-script][hidden]").forEach(part => { part.hidden = false; });
  const boxes = list => [...document.querySelectorAll(`${list} li:not([hidden]) > label input[type=checkbox]`)];
  document.addEventListener("click", async event => {
    const button = event.target.closest("[data-tick], [data-untick], [data-copy]");
    if (!button) { return; }
    if (button.dataset.copy) {
      await navigator.clipboard.writeText([...document.querySelectorAll(button.dataset.copy)].map(field => field.value).join("\n\n"));
      button.lastChild.textContent = ` ${button.dataset.said}`;
      return;
    }
    boxes(button.dataset.tick ?? button.dataset.untick).forEach(box => { box.checked = button.dataset.tick !== undefined; });
  });
  document.addEventListener("input", event => {
    const { filter } = event.target.dataset;
    if (!filter) { return; }
    const words = event.target.value.trim().toLowerCase();
    document.querySelectorAll(`${filter} > li`).forEach(line => { line.hidden = !line.textContent.toLowerCase().includes(words); });
  });
  // After a refusal the eye and the reader go to it.
  document.querySelector('[data-alert][role="alert"]')?.focus();
})();
