/* Facets: by what an answer can be narrowed, and how many pages each choice would leave. */

async function loadFacets(state) {
  if (!state.facets) {
    var written = await file(state, "facets");
    state.facets = written.kinds.map(kind => ({
      id: kind.id, label: kind.label,
      values: kind.values.map(value => ({ id: value[0], label: value[1], pages: decode(value[2], false).pages }))
    }));
  }
  return state.facets;
}

function chosenOf(filters, kind) {
  return filters[kind.id] || [];
}

/* Pages that have one of the chosen values of every facet but one (or of every facet): flags by page, or null if nothing is chosen. */
function allowed(facets, filters, except, all) {
  var flags = null;
  facets.forEach(kind => {
    var chosen = chosenOf(filters, kind);
    if (kind.id === except || !chosen.length) return;
    var own = new Uint8Array(all);
    kind.values.forEach(value => {
      if (chosen.includes(value.id)) value.pages.forEach(page => { own[page] = 1; });
    });
    if (flags) flags.forEach((flag, page) => { own[page] &= flag; });
    flags = own;
  });
  return flags;
}

/* Facets with the number of pages of an answer for each value. A facet's own choice does not narrow its own counts. */
function countFacets(facets, filters, pages, all) {
  var inAnswer = new Uint8Array(all);
  pages.forEach(found => { inAnswer[found[0]] = 1; });
  return facets.map(kind => {
    var flags = allowed(facets, filters, kind.id, all);
    var values = kind.values.map(value => {
      var count = value.pages.filter(page => inAnswer[page] && (!flags || flags[page])).length;
      return { id: value.id, label: value.label, count, chosen: chosenOf(filters, kind).includes(value.id) };
    });
    return { id: kind.id, label: kind.label, values };
  });
}
