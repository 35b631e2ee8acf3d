"use strict";
// Rows of a report are moved by dragging and by arrow keys. Without this file the buttons beside each row do the same.
(() => {
  document.documentElement.classList.add("has-script");
  let drag = null;

  const rowOf = element => element?.closest?.("tr[data-key]");
  const clear = () => document.querySelectorAll(".drop-before, .drop-behind").forEach(row => row.classList.remove("drop-before", "drop-behind"));

  document.addEventListener("keydown", event => {
    const grip = event.target.closest?.("[data-grip]");
    if (!grip || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const button = rowOf(grip).querySelector(event.key === "ArrowUp" ? '[name="up"]' : '[name="down"]');
    if (!button.disabled) button.form.requestSubmit(button);
  });

  document.addEventListener("pointerdown", event => {
    const grip = event.target.closest?.("[data-grip]");
    if (!grip || event.button !== 0) return;
    drag = { grip, row: rowOf(grip), over: null, behind: false, begun: false, y: event.clientY };
    grip.setPointerCapture(event.pointerId);
  });

  document.addEventListener("pointermove", event => {
    if (!drag) return;
    // A hand that trembles on a click is no drag.
    if (!drag.begun && Math.abs(event.clientY - drag.y) < 5) return;
    drag.begun = true;
    drag.row.classList.add("is-dragging");
    if (event.clientY < 60) scrollBy(0, -16); else if (event.clientY > innerHeight - 60) scrollBy(0, 16);
    clear();
    const over = rowOf(document.elementFromPoint(event.clientX + 80, event.clientY));
    if (!over || over === drag.row || over.dataset.group !== drag.row.dataset.group) { drag.over = null; return; }
    const box = over.getBoundingClientRect();
    drag.over = over;
    drag.behind = event.clientY > box.top + box.height / 2;
    over.classList.add(drag.behind ? "drop-behind" : "drop-before");
  });

  const end = event => {
    if (!drag) return;
    const { row, over, behind } = drag;
    drag = null;
    row.classList.remove("is-dragging");
    clear();
    if (!over || event.type === "pointercancel") return;
    const form = document.getElementById("rows");
    form.querySelector("[data-beside]").value = over.dataset.key;
    form.querySelector("[data-behind]").value = behind ? "yes" : "no";
    const put = form.querySelector("[data-put]");
    put.value = row.dataset.key;
    form.requestSubmit(put);
  };
  document.addEventListener("pointerup", end);
  document.addEventListener("pointercancel", end);

  const menus = () => document.querySelectorAll(".hansa-drop[open]");
  document.addEventListener("click", event => menus().forEach(menu => menu.contains(event.target) || menu.removeAttribute("open")));
  document.addEventListener("keydown", event => event.key === "Escape" && menus().forEach(menu => { menu.removeAttribute("open"); menu.querySelector("summary").focus(); }));

  // The button that was pressed may have become disabled at the top or bottom: the grip of its row takes the focus.
  let pressed = null;
  document.addEventListener("htmx:before:request", event => {
    const submitter = event.detail?.ctx?.request?.submitter;
    pressed = submitter?.form?.id === "rows" ? { id: document.activeElement?.id, key: submitter.value } : null;
  });
  document.addEventListener("htmx:after:swap", () => {
    if (!pressed) return;
    const row = document.querySelector(`tr[data-key="${pressed.key}"]`);
    const button = document.getElementById(pressed.id);
    const target = button && !button.disabled ? button : row?.querySelector("[data-grip]") ?? document.getElementById("left-out");
    target?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
    row?.classList.add("is-moved");
    pressed = null;
  });
})();
