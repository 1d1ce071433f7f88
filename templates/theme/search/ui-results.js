/* What was found, as readers see it: a title, what kind of page it is, the heading and the words that match. */

function uiAbout(hit) {
  return [hit.kind, hit.station].filter((part) => part).join(" · ");
}

function uiOption(settings, hit, id) {
  const option = uiMake("a", "search-box__option result", [
    uiMake("span", "result__title", uiMarked(hit.title)),
    uiMake("span", "result__about", [uiAbout(hit), hit.heading && hit.anchor ? " · " + hit.heading : ""]),
    hit.note ? uiMake("span", "result__note", hit.note) : "",
    uiMake("span", "result__extract", uiMarked(hit.extract)),
  ]);
  option.href = uiLink(settings, hit.path, hit.anchor);
  return uiAsOption(option, id);
}

function uiAsOption(node, id) {
  node.id = id;
  node.tabIndex = -1;
  node.setAttribute("role", "option");
  node.setAttribute("aria-selected", "false");
  return node;
}

function uiResult(settings, hit) {
  const link = uiMake("a", "result__link", uiMarked(hit.title));
  /* A term of the glossary has no heading: its title leads to its place. */
  link.href = uiLink(settings, hit.path, hit.heading ? "" : hit.anchor);
  const parts = [uiMake("h2", "result__title", link), uiMake("p", "result__about", uiAbout(hit))];
  if (hit.heading && hit.anchor) {
    const place = uiMake("a", "result__place", hit.heading);
    place.href = uiLink(settings, hit.path, hit.anchor);
    parts.push(uiMake("p", "result__heading", place));
  }
  if (hit.note) parts.push(uiMake("p", "result__note", hit.note));
  parts.push(uiMake("p", "result__extract", uiMarked(hit.extract)));
  return uiMake("li", "result", parts);
}
