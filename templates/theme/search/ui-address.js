/* A search in the page's address, so that it can be bookmarked, sent to somebody, and come back to. */

const UI_STEP = 10;
const UI_FACETS = ["type", "audience", "group", "risk", "station", "topic"];

function uiRead() {
  const given = new URLSearchParams(location.search);
  const filters = {};
  UI_FACETS.forEach((facet) => {
    const chosen = given.getAll(facet).filter((value) => value);
    if (chosen.length) filters[facet] = chosen;
  });
  const kept = history.state && history.state.shown;
  return { query: (given.get("q") || "").trim(), filters, shown: kept > UI_STEP ? kept : UI_STEP };
}

function uiWrite(state) {
  const given = new URLSearchParams();
  if (state.query) given.set("q", state.query);
  UI_FACETS.forEach((facet) => (state.filters[facet] || []).forEach((value) => given.append(facet, value)));
  const search = given.toString();
  try {
    history.replaceState({ shown: state.shown }, "", location.pathname + (search ? "?" + search : ""));
  } catch (refused) {
    /* Some browsers keep the address of a file as it is; the search works all the same. */
  }
}

function uiChosen(filters) {
  return Object.keys(filters).reduce((sum, facet) => sum + filters[facet].length, 0);
}
