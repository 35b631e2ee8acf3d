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
  // After a refusal the eye and the reader go to it.
  document.querySelector('[data-alert][role="alert"]')?.focus();
})();
