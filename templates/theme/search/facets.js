/* Facets: by what an answer can be narrowed, and how many pages each choice would leave. */

async function loadFacets(state) {
  if (!state.facets) {
    var written = await file(state, "facets");
    state.facets = written.kinds.map(function (kind) {
      return {
        id: kind.id, label: kind.label,
        values: kind.values.map(function (value) { return { id: value[0], label: value[1], pages: decode(value[2], false).pages }; })
      };
    });
  }
  return state.facets;
}

function chosenOf(filters, kind) {
  return filters && filters[kind.id] || [];
}

/* Pages that have one of the chosen values of every facet but one (or of every facet): flags by page, or null if nothing is chosen. */
function allowed(facets, filters, except, all) {
  var flags = null;
  facets.forEach(function (kind) {
    var chosen = chosenOf(filters, kind);
    if (kind.id === except || !chosen.length) return;
    var own = new Uint8Array(all);
    kind.values.forEach(function (value) {
      if (chosen.indexOf(value.id) >= 0) value.pages.forEach(function (page) { own[page] = 1; });
    });
    if (flags) flags.forEach(function (flag, page) { own[page] &= flag; });
    flags = own;
  });
  return flags;
}

/* Facets with the number of pages of an answer for each value. A facet's own choice does not narrow its own counts. */
function countFacets(facets, filters, pages, all) {
  var inAnswer = new Uint8Array(all);
  pages.forEach(function (found) { inAnswer[found[0]] = 1; });
  return facets.map(function (kind) {
    var flags = allowed(facets, filters, kind.id, all);
    var values = kind.values.map(function (value) {
      var count = value.pages.filter(function (page) { return inAnswer[page] && (!flags || flags[page]); }).length;
      return { id: value.id, label: value.label, count: count, chosen: chosenOf(filters, kind).indexOf(value.id) >= 0 };
    });
    return { id: kind.id, label: kind.label, values: values };
  });
}
