"use strict";
// The editor’s conveniences. Without this file every form works by its button; with it nothing typed waits for one.
(() => {
  document.documentElement.dataset.scripts = "yes";
  const bar = () => document.getElementById("save-state");
  const show = state => { if (bar()) bar().dataset.state = state; };
  const owner = bar()?.dataset.owner;
  const prefix = `hansa-typed:${owner}:`;
  const cellOf = event => event.detail?.ctx?.sourceElement?.closest?.("[data-cell]");
  const versionOf = cell => cell.form.elements[`version.${cell.name}`];
  let failing = false;

  // What is typed lies in this browser until the server has it.
  const kept = {
    put: (cell, text, version) => localStorage.setItem(prefix + cell.dataset.cell, JSON.stringify({ text, version, name: cell.name, path: cell.getAttribute("hx-post") })),
    get: key => JSON.parse(localStorage.getItem(prefix + key) ?? "null"),
    drop: (key, sent) => { if (kept.get(key)?.text === sent) localStorage.removeItem(prefix + key); },
    here: () => Object.keys(localStorage).filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length))
      .filter(key => kept.get(key)?.path.startsWith(`${location.pathname}/`)),
  };

  document.addEventListener("input", event => {
    const cell = event.target.closest("[data-cell]");
    if (!cell) return;
    kept.put(cell, cell.value, versionOf(cell).value);
    show(failing ? "offline" : "saving");
  });

  document.addEventListener("htmx:before:request", event => {
    const { ctx } = event.detail;
    // A session that has ended is told by a status instead of a sign-in page in the middle of this one.
    ctx.request.headers["X-Requested-With"] = "XMLHttpRequest";
    const cell = cellOf(event);
    if (!cell?.form) return;
    // It may have waited for another: the newest words go.
    ctx.sent = cell.value;
    ctx.request.body.set(cell.name, cell.value);
    ctx.request.body.set(`version.${cell.name}`, versionOf(cell).value);
  });

  document.addEventListener("htmx:before:swap", event => { if (event.detail.ctx.response.status === 401 || event.detail.ctx.response.status >= 500) event.preventDefault(); });
  document.addEventListener("htmx:after:request", event => {
    const { ctx } = event.detail, cell = cellOf(event);
    // Whatever is half typed on the page stays there: sign-in opens beside it.
    if (ctx.response.status === 401 && !cell && !ctx.sourceElement.matches("[data-aside]")) lost("expired");
    if (cell) settle(cell.dataset.cell, ctx.sent, ctx.response.status);
  });
  document.addEventListener("htmx:error", event => { if (cellOf(event)) lost("offline"); });
  document.addEventListener("htmx:after:swap", () => { restore(); if (!failing && kept.here().length > 0 && bar()?.dataset.state === "saved") show("saving"); });

  const settle = (key, sent, status) => {
    if (status === 200 || status === 409) { failing = false; kept.drop(key, sent); if (kept.here().length > 0) resend(); }
    else if (status === 401) lost("expired");
    else if (status >= 500) lost("offline");
    else show("refused");
  };
  const lost = state => { failing = true; show(state); };

  // Words of a form that is opened anew: those kept here are newer than those it came with.
  const restore = () => {
    for (const cell of document.querySelectorAll("[data-cell]:not([data-restored])")) {
      cell.dataset.restored = "yes";
      const entry = kept.get(cell.dataset.cell);
      if (!entry) continue;
      cell.value = entry.text;
      versionOf(cell).value = entry.version;
      htmx.trigger(cell, "resend");
    }
  };

  const token = () => JSON.parse(document.body.getAttribute("hx-headers:inherited"));
  const send = async (key, { text, version, name, path }) => {
    const body = new URLSearchParams({ [name]: text, [`version.${name}`]: version });
    try {
      const answer = await fetch(path, { method: "POST", body, headers: { ...token(), "HX-Request": "true", "X-Requested-With": "XMLHttpRequest" } });
      settle(key, text, answer.status);
      if (answer.ok) show("saved");
      if (answer.status >= 402 && answer.status < 500 && answer.status !== 409) leave(key, text);
    } catch { lost("offline"); }
  };
  const resend = () => {
    for (const key of kept.here()) {
      const cell = document.querySelector(`[data-cell="${key}"]`);
      if (cell) htmx.trigger(cell, "resend");
      else if (!refused.has(key)) send(key, kept.get(key));
    }
  };

  // What the server will not take any more is shown, to be copied or dropped.
  const refused = new Set();
  const leave = (key, text) => {
    refused.add(key);
    const note = document.getElementById("unsaved"), item = note.querySelector("template").content.cloneNode(true).firstElementChild;
    item.querySelector("pre").textContent = text;
    item.querySelector("button").addEventListener("click", () => { localStorage.removeItem(prefix + key); item.remove(); note.hidden = !note.querySelector("li"); });
    note.querySelector("ul").append(item);
    note.hidden = false;
  };

  // A page with a fragment heeds no autofocus.
  document.querySelector("[data-cell][autofocus]")?.focus();

  if (owner) {
    // htmx begins in a turn of its own behind all scripts; what it is asked for before is lost.
    setTimeout(() => { restore(); resend(); });
    document.addEventListener("hansa:signed-in", resend);
    setInterval(() => { if (failing) resend(); }, 4000);
    addEventListener("online", resend);
    addEventListener("focus", () => { if (failing) resend(); });
    addEventListener("beforeunload", event => { if (failing && kept.here().length > 0) event.preventDefault(); });
  }

  // Words of earlier reports go into their field as if they had been typed.
  document.addEventListener("mousedown", event => { if (event.target.closest?.("[data-put]")) event.preventDefault(); });
  document.addEventListener("click", event => {
    const words = event.target.closest?.("[data-put]"), cell = words?.closest(".row-field").querySelector("[data-cell]");
    if (!cell) return;
    cell.value = words.textContent;
    words.parentElement.replaceChildren();
    cell.dispatchEvent(new Event("input", { bubbles: true }));
    cell.focus();
  });

  // Rows are moved by their grip; the buttons beside do the same.
  let dragged = null, from = null;
  document.addEventListener("dragstart", event => {
    dragged = event.target.closest?.(".row-grip")?.closest("[data-row]");
    if (!dragged) return;
    from = dragged.nextElementSibling;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(dragged, 16, 16);
  });
  document.addEventListener("dragover", event => {
    const over = dragged && event.target.closest?.("#rows [data-row]");
    if (!dragged || !over) return;
    event.preventDefault();
    const box = over.getBoundingClientRect();
    if (over !== dragged) over[event.clientY < box.top + box.height / 2 ? "before" : "after"](dragged);
  });
  document.addEventListener("dragend", () => {
    if (!dragged) return;
    const rows = document.getElementById("rows"), all = [...rows.querySelectorAll("[data-row]")];
    if (dragged.nextElementSibling !== from) {
      const open = [...document.getElementsByName("open")].map(input => input.value);
      htmx.ajax("POST", `${rows.dataset.move}/rows/${dragged.dataset.row}/move`,
        { values: { after: all[all.indexOf(dragged) - 1]?.dataset.row ?? "", open: open[0] ?? "" }, target: "#rows", swap: "outerMorph" });
    }
    dragged = null;
  });

  // A file is sent with its progress shown; the answer is the same as without.
  document.addEventListener("dragover", event => { const zone = event.target.closest?.("[data-drop]"); if (zone && !dragged) { event.preventDefault(); zone.classList.add("drop-over"); } });
  document.addEventListener("dragleave", event => event.target.closest?.("[data-drop]")?.classList.remove("drop-over"));
  document.addEventListener("drop", event => {
    const zone = event.target.closest?.("[data-drop]");
    if (!zone || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    zone.classList.remove("drop-over");
    zone.querySelector("input[type=file]").files = event.dataTransfer.files;
    zone.closest("form").requestSubmit();
  });
  document.addEventListener("submit", event => {
    const form = event.target.closest("[data-upload]");
    if (!form) return;
    event.preventDefault();
    const part = name => form.querySelector(`[data-${name}]`), button = form.querySelector("button[type=submit]");
    const waiting = is => { part("progress").hidden = !is; button.disabled = is; if (!is) delete form.dataset.sent; };
    part("failed").hidden = true;
    part("note").replaceChildren();
    part("too-large").hidden = form.elements.file.files[0].size <= Number(form.dataset.most);
    if (!part("too-large").hidden) { waiting(false); return; }
    waiting(true);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("HX-Request", "true");
    request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    request.upload.addEventListener("progress", sent => { part("progress").querySelector("progress").value = sent.lengthComputable ? 100 * sent.loaded / sent.total : 0; });
    request.addEventListener("error", () => { waiting(false); part("failed").hidden = false; });
    request.addEventListener("load", () => {
      const next = request.getResponseHeader("HX-Redirect");
      if (next) { location.href = next; return; }
      waiting(false);
      if (request.status === 401) {
        // Sign-in opens over the page, which keeps the chosen file; then it goes on its way.
        document.addEventListener("hansa:signed-in", () => form.requestSubmit(), { once: true });
        document.dispatchEvent(new CustomEvent("hansa:signed-out"));
      }
      else if (request.status >= 500) part("failed").hidden = false;
      else { part("note").innerHTML = request.responseText; part("note").querySelector("[data-alert]")?.focus(); }
    });
    request.send(new FormData(form));
  });

  // A table from the clipboard comes with its markup, which keeps merged cells and lines within cells.
  document.addEventListener("paste", event => {
    const form = event.target.closest?.("[data-paste]"), markup = event.clipboardData.getData("text/html");
    if (!form || !/<table/i.test(markup)) return;
    form.elements.markup.value = markup;
    form.noValidate = true;
    setTimeout(() => form.requestSubmit());
  });
})();
