/* Addresses of what was found, and of the search page. */

function uiLink(settings, path, anchor) {
  const cut = path.indexOf("#");
  const page = settings.root + (cut < 0 ? path : path.slice(0, cut));
  const place = anchor || (cut < 0 ? "" : path.slice(cut + 1));
  const file = location.protocol === "file:" && page.slice(-1) === "/" ? "index.html" : "";
  return page + file + (place ? "#" + encodeURIComponent(place) : "");
}

function uiSearchLink(settings, query) {
  return uiLink(settings, "search/", "") + "?q=" + encodeURIComponent(query);
}
