/* Brings the search to life where there is a page; in tests of the engine there is none. */

function uiStart() {
  const form = document.querySelector("[data-search]");
  if (!form) return;
  const settings = JSON.parse(form.getAttribute("data-search"));
  const page = document.querySelector("[data-search-page]");
  if (page) uiPage(page, settings);
  else uiBox(form, settings);
}

/* After the whole bundle: what answers questions may stand below. */
if (typeof document !== "undefined") Promise.resolve().then(uiStart);
