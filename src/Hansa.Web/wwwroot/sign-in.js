"use strict";
// A session that ends while somebody works: sign-in is shown over the page, which keeps what was typed, and what was to be
// saved is sent again. Scripts that save by themselves listen for «hansa:signed-in» on the document.
(() => {
  const header = "Hansa-Sign-In";
  const waiting = [];
  let dialog, putAside = false;

  const resume = () => {
    putAside = false;
    dialog.close();
    for (const { element, event } of waiting.splice(0)) {
      if (element.isConnected) {
        if (element.tagName === "FORM" && event === "submit") { element.requestSubmit(); } else { element.dispatchEvent(new Event(event, { bubbles: true })); }
      }
    }
    document.dispatchEvent(new CustomEvent("hansa:signed-in"));
  };

  const show = async answer => {
    dialog.querySelector("[data-dialog-body]").innerHTML = await answer.text();
    if (!dialog.open) { dialog.showModal(); }
    const email = dialog.querySelector("input[name=email]");
    if (email?.value === "") { email.value = dialog.dataset.email; }
    (dialog.querySelector("[data-alert]") ?? [...dialog.querySelectorAll("input:not([type=hidden])")].find(field => field.value === ""))?.focus();
  };

  const ask = async () => {
    if (!dialog) {
      dialog = document.getElementById("sign-in-again");
      dialog?.addEventListener("cancel", () => { putAside = true; });
    }
    if (!dialog || dialog.open) { return; }
    await show(await fetch("/sign-in", { headers: { [header]: "1" } }));
  };

  document.addEventListener("submit", async event => {
    const form = event.target;
    if (!form.matches("#sign-in-again form[data-sign-in]")) { return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { [header]: "1" } });
    if (answer.status === 204) { resume(); } else { await show(answer); }
  }, true);

  // Nothing of the answer is put into the page.
  document.addEventListener("htmx:before:swap", event => { if (event.detail.ctx.response?.status === 401) event.preventDefault(); });
  document.addEventListener("htmx:after:request", event => {
    const { ctx } = event.detail;
    if (ctx.response.status !== 401 || !ctx.response.headers.get(header)) { return; }
    // Words proposed on the side are nothing to interrupt somebody for in the middle of a word: what is typed asks when it is saved.
    if (ctx.sourceElement.matches("[data-aside]")) { return; }
    // Cells of the editor are kept and sent again by its own script; once put aside, the question is not asked for each anew.
    const byItself = ctx.sourceElement.matches("[data-cell]");
    if (!byItself) { waiting.push({ element: ctx.sourceElement, event: ctx.sourceEvent?.type ?? "submit" }); }
    if (!byItself || !putAside) { ask(); }
  });

  // Scripts that save by themselves say so when they are refused.
  document.addEventListener("hansa:signed-out", ask);

  // What waited for sign-in on the server’s page goes on by itself.
  document.querySelector("form[data-resume]")?.requestSubmit();
})();
