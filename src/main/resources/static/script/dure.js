// Comforts only: every page works without this.
(() => {
  const spoken = (digits) => {
    const won = Number(digits);
    if (!digits || !Number.isSafeInteger(won)) return "";
    if (document.documentElement.lang === "en") return "₩" + won.toLocaleString("en");
    const parts = [[1e12, "조"], [1e8, "억"], [1e4, "만"], [1, ""]].map(([unit, word], at, all) => {
      const count = Math.floor((at ? won % all[at - 1][0] : won) / unit);
      return count ? count.toLocaleString("ko-KR") + word : "";
    });
    return (parts.filter(Boolean).join(" ") || "0") + "원";
  };
  const focusErrors = (root) => root.querySelector("[data-focus]")?.focus();

  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!field.matches?.("[data-money]")) return;
    const reads = document.querySelector(`[data-reads="${field.name}"]`);
    const digits = field.value.replace(/[,\s]/g, "");
    if (reads) reads.textContent = /^\d+$/.test(digits) ? spoken(digits) : "";
  });

  document.addEventListener("focusout", (event) => {
    const field = event.target;
    if (!field.matches?.("[data-money]")) return;
    const digits = field.value.replace(/[,\s]/g, "");
    if (/^\d{1,15}$/.test(digits)) field.value = Number(digits).toLocaleString("ko-KR");
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      const find = document.getElementById("find");
      if (find) { event.preventDefault(); find.focus(); }
    }
    if (event.key === "j" || event.key === "k") {
      const rows = [...document.querySelectorAll(".du-inbox .it")];
      if (!rows.length) return;
      const now = rows.findIndex((row) => row.classList.contains("cur"));
      const next = Math.min(rows.length - 1, Math.max(0, now + (event.key === "j" ? 1 : -1)));
      rows.forEach((row, index) => row.classList.toggle("cur", index === next));
      rows[next].querySelector("a")?.focus();
    }
  });

  // A form sent once is not sent twice by an impatient finger; the hidden key guards the rest.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    setTimeout(() => { delete form.dataset.sent; }, 4000);
  });

  document.addEventListener("DOMContentLoaded", () => focusErrors(document));
  document.addEventListener("htmx:afterSwap", (event) => focusErrors(event.target));
})();
