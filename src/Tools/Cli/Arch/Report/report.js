"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const chosen = document.getElementById("chosen");
  const find = document.getElementById("find");
  const boxes = all(".box"), cells = all(".cell"), edges = all(".edge");
  const about = all("[data-modules]");
  let module = null, project = null;

  const words = (element, name) => (element.getAttribute(name) || "").split(" ").filter(Boolean);

  function show() {
    const text = find.value.trim().toLowerCase();
    for (const element of about) {
      const modules = words(element, "data-modules");
      const isRow = element.tagName === "TR";
      element.hidden = (module !== null && modules.length > 0 && !modules.includes(module)) || (isRow && text !== "" && !element.textContent.toLowerCase().includes(text));
    }
    const near = new Set(module === null ? [] : [module]);
    for (const edge of edges) {
      const ends = words(edge, "data-ends");
      const isNear = module === null || ends.includes(module);
      edge.classList.toggle("away", !isNear);
      if (isNear && module !== null) ends.forEach((end) => near.add(end));
    }
    for (const box of boxes) {
      const name = box.getAttribute("data-module");
      box.classList.toggle("away", module !== null && !near.has(name));
      if (name === module) box.setAttribute("aria-current", "true"); else box.removeAttribute("aria-current");
    }
    const picked = cells.find((cell) => cell.getAttribute("data-project") === project);
    const uses = picked ? words(picked, "data-uses") : [], users = picked ? words(picked, "data-used-by") : [];
    for (const cell of cells) {
      const name = cell.getAttribute("data-project");
      cell.classList.toggle("uses", uses.includes(name));
      cell.classList.toggle("used", users.includes(name));
      cell.classList.toggle("away", picked !== undefined ? cell !== picked && !uses.includes(name) && !users.includes(name) : module !== null && cell.getAttribute("data-module") !== module);
      if (cell === picked) cell.setAttribute("aria-current", "true"); else cell.removeAttribute("aria-current");
    }
    chosen.hidden = module === null;
    chosen.querySelector("span").textContent = module === null ? "" : `Only ${module}, on the map and in every table.`;
  }

  for (const box of boxes) box.addEventListener("click", (event) => {
    event.preventDefault();
    const name = box.getAttribute("data-module");
    module = module === name ? null : name;
    show();
  });
  for (const cell of cells) cell.addEventListener("click", (event) => {
    event.preventDefault();
    const name = cell.getAttribute("data-project");
    project = project === name ? null : name;
    show();
  });
  function clear() {
    module = null;
    project = null;
    show();
  }
  chosen.querySelector("button").addEventListener("click", clear);
  find.addEventListener("input", show);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });
})();
