// Pages to read: a table that is sorted by its heads and filtered by words, and contents that close once followed.
{
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  // A number as the language of the document writes it, or else the words.
  const valueIn = ({ textContent: text }) => {
    const [apart, sign] = document.documentElement.lang === "nl" ? [".", ","] : [",", "."];
    const number = Number(text.replaceAll(apart, "").replace(sign, "."));
    return Number.isNaN(number) ? text : number;
  };

  class SortTable extends HTMLElement {
    connectedCallback() {
      const table = this.querySelector("table");
      if (!table || this.rows) return;
      this.rows = [...table.tBodies[0].rows];
      this.heads = [...table.tHead.rows[0].cells];
      this.heads.forEach((head, column) => {
        const button = Object.assign(document.createElement("button"), { type: "button", className: "sort-head" });
        button.append(...head.childNodes);
        button.onclick = () => this.sort(head, column);
        head.append(button);
      });
      this.prepend(this.filter());
    }

    sort(head, column) {
      const order = head.ariaSort === "ascending" ? "descending" : "ascending";
      for (const other of this.heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", order);
      const words = new Intl.Collator(document.documentElement.lang);
      const sign = order === "ascending" ? 1 : -1;
      this.rows.sort((one, other) => {
        const [a, b] = [one, other].map((row) => valueIn(row.cells[column]));
        return sign * (typeof a === "number" ? a - b : words.compare(a, b));
      });
      this.rows[0].parentNode.append(...this.rows);
    }

    filter() {
      const { search, shown } = this.dataset;
      const label = Object.assign(document.createElement("label"), { className: "sort-filter" });
      const input = Object.assign(document.createElement("input"), { type: "search" });
      const count = document.createElement("output");
      input.oninput = () => {
        const wanted = plain(input.value.trim());
        for (const row of this.rows) row.hidden = !plain(row.textContent).includes(wanted);
        const left = this.rows.filter((row) => !row.hidden).length;
        count.textContent = shown.replace("{shown}", left).replace("{all}", this.rows.length);
      };
      label.append(search, input);
      const line = document.createElement("p");
      line.append(label, " ", count);
      return line;
    }
  }
  customElements.define("sort-table", SortTable);

  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.(".reading-contents a");
    if (link) link.closest("details").open = false;
  });
}
