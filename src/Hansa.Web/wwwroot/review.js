"use strict";
// Conveniences of the page on which a submission is checked; every step works by links and buttons without this file.
(() => {
  // A field that was closed gives the focus back to where it was opened.
  document.addEventListener("htmx:after:swap", () => {
    const closed = document.querySelector("[data-focus]");
    if (!closed) return;
    const back = document.getElementById(closed.dataset.focus);
    delete closed.dataset.focus;
    if (!document.activeElement || document.activeElement === document.body) back?.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", event => {
    const form = event.target.closest?.("[data-cell-form]");
    if (!form) return;
    if (event.key === "Escape") form.querySelector("[data-close]").click();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(); }
  });
  // What is half written asks before the page is left.
  const typed = () => [...document.querySelectorAll("[data-cell-form] textarea, #return-reason")].some(field => field.value !== field.defaultValue);
  let leaving = false;
  document.addEventListener("submit", event => { if (!event.target.hasAttribute("hx-post")) leaving = true; });
  addEventListener("beforeunload", event => { if (!leaving && typed()) event.preventDefault(); });

  // The row of the file that the row at hand was read from.
  const pane = document.querySelector(".original-text");
  let at = null;
  const show = row => {
    const source = row?.dataset.src && document.getElementById(row.dataset.src);
    if (!pane || !source || at === source) return;
    at?.classList.remove("original-at-hand");
    document.querySelectorAll(".review-at-hand").forEach(other => other.classList.remove("review-at-hand"));
    at = source;
    source.classList.add("original-at-hand");
    row.classList.add("review-at-hand");
    pane.scrollTop += source.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 4;
  };
  for (const name of ["focusin", "click"]) document.addEventListener(name, event => show(event.target.closest?.(".review-row")));
  document.addEventListener("click", event => {
    if (!event.target.closest?.("[data-to-file]") || matchMedia("(max-width: 1199.98px)").matches) return;
    event.preventDefault();
  });
  // From a row of the file to the row it became.
  document.addEventListener("click", event => {
    const mark = event.target.closest?.(".original-mark a");
    if (mark) show(document.querySelector(`.review-row${mark.hash}`));
  });
})();
