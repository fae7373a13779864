// Comfort only: the report says and shows everything without this script.
(() => {
  "use strict";
  const all = (selector) => Array.from(document.querySelectorAll(selector));

  // Copy a citation. Browsers without the clipboard API (or a file opened from disk) get the words selected.
  for (const button of all("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const words = button.parentElement.querySelector("pre");
      try {
        await navigator.clipboard.writeText(words.textContent);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(words);
        button.textContent = "Selected: press Ctrl+C";
      }
    });
  }

  // Open whatever fold holds the place that the address names, before going there.
  const reveal = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place) return;
    let folded = false;
    for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      folded = folded || !fold.open;
      fold.open = true;
    }
    if (folded) place.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // Print everything that is folded, then fold it again.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
})();
