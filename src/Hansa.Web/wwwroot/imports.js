"use strict";
// Files are sent one after the other, each with its line in the table as soon as it is read. Without this file they go all together.
(() => {
  const form = document.querySelector("[data-imports]"), outcome = document.querySelector("[data-outcome]");
  if (!form || !outcome) return;
  const part = name => outcome.querySelector(`[data-${name}]`);
  const say = (words, done, all) => words.replace("{0}", done).replace("{1}", all);

  const sendAsync = async file => {
    const body = new FormData(form);
    body.delete("file");
    body.append("file", file);
    const answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" } });
    if (!answer.ok) throw new Error(answer.status);
    part("lines").insertAdjacentHTML("beforeend", await answer.text());
  };

  form.addEventListener("submit", async event => {
    const files = [...form.elements.file.files], button = form.querySelector("button[type=submit]");
    if (files.length === 0 || files.some(file => file.size > Number(form.dataset.most))) return;
    event.preventDefault();
    const bar = part("progress").querySelector("progress");
    button.disabled = true;
    outcome.hidden = part("progress").hidden = false;
    part("failed").hidden = true;
    part("lines").replaceChildren();
    bar.max = files.length;
    outcome.querySelector("h2").focus();
    let done = 0;
    try {
      for (const file of files) {
        part("count").textContent = say(form.dataset.counting, done + 1, files.length);
        bar.value = done;
        await sendAsync(file);
        done++;
      }
      form.elements.file.value = "";
    } catch {
      part("failed").hidden = false;
    }
    bar.value = done;
    part("count").textContent = say(form.dataset.done, done, files.length);
    button.disabled = false;
    delete form.dataset.sent;
  });
})();
