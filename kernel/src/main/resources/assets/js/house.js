/* Small helps; every page works without them.
   - what is wrong with a form is read out first
   - a form is sent once, however often its button is pressed
   - on desks: j and k go through rows, Enter opens, / searches, ? shows the keys */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  document.getElementById("error-summary")?.focus();
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});

/* Back in the browser shows the page as it was left: let it be sent again. */
window.addEventListener("pageshow", () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
  }
});

const desk = {
  rows: () => [...document.querySelectorAll("tr[data-row]")],

  current() {
    return this.rows().findIndex((row) => row.getAttribute("aria-selected") === "true");
  },

  go(step) {
    const rows = this.rows();
    if (rows.length === 0) {
      return;
    }
    const from = this.current();
    const to = Math.min(rows.length - 1, Math.max(0, from < 0 ? 0 : from + step));
    rows.forEach((row) => row.removeAttribute("aria-selected"));
    rows[to].setAttribute("aria-selected", "true");
    rows[to].querySelector("a")?.focus();
    rows[to].scrollIntoView({ block: "nearest" });
  },

  search() {
    (document.querySelector("main input[type=search]") ||
      document.getElementById("house-search"))?.focus();
  },

  help() {
    document.getElementById("shortcuts")?.showModal();
  },
};

const keys = {
  j: () => desk.go(1),
  k: () => desk.go(-1),
  "/": () => desk.search(),
  "?": () => desk.help(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable], dialog");
  const onDesk = document.querySelector(".main-desk");
  if (!onDesk || typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) {
    return;
  }
  event.preventDefault();
  keys[event.key]();
});
