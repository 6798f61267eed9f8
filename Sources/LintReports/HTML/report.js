
"use strict";
// Conveniences only: without this script everything can be read and reached.
(() => {
  const make = (tag, text, action) => {
    const element = document.createElement(tag);
    element.textContent = text;
    if (action) { element.type = "button"; element.addEventListener("click", action); }
    return element;
  };

  // The index is sorted by a click on a heading.
  const table = document.getElementById("index");
  if (table) {
    const heads = [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    const key = (row, column) => {
      const text = row.cells[column].textContent;
      if (column === 0) return text;
      const number = parseFloat(text.replaceAll(",", ""));
      return Number.isNaN(number) ? -1 : number;
    };
    const collator = new Intl.Collator(undefined, { numeric: true });
    heads.forEach((head, column) => {
      const button = make("button", head.textContent, () => {
        // Names begin with the first, numbers with the greatest.
        const first = column === 0 ? "ascending" : "descending";
        const order = head.getAttribute("aria-sort") !== first ? first : column === 0 ? "descending" : "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", order);
        const sign = order === "ascending" ? 1 : -1;
        const rows = [...body.rows].map((row) => ({ row, key: key(row, column) }));
        rows.sort((a, b) => sign * (column === 0 ? collator.compare(a.key, b.key) : a.key - b.key));
        body.append(...rows.map((entry) => entry.row));
      });
      head.replaceChildren(button);
    });
  }

  // All articles open or closed at once.
  const articles = [...document.querySelectorAll("details.article")];
  if (articles.length > 1) {
    const tools = make("div", "");
    tools.className = "tools";
    tools.append(
      make("button", "Open all", () => articles.forEach((article) => { article.open = true; })), " ",
      make("button", "Close all", () => articles.forEach((article) => { article.open = false; })));
    document.getElementById("articles").prepend(tools);
  }

  // Escape puts a note away until its mark is left.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const target = document.querySelector(".c:target");
    if (target) location.replace("#" + target.previousElementSibling.id);
    for (const mark of document.querySelectorAll(".f:hover, .f:focus-within")) {
      mark.classList.add("hushed");
      for (const leave of ["mouseleave", "focusout"]) mark.addEventListener(leave, () => mark.classList.remove("hushed"), { once: true });
    }
  });
})();
