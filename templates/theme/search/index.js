/* The search as pages use it: window.casebookSearch. Files of the index call put(), the search box calls open(). */

window.casebookSearch = {
  put,

  /* Opens the index of a language. base: the address of assets/search/ as seen from the page, with "/" at its end.
     load: how files are run; by script elements if it is left out. */
  open: (base, language, load) => {
    var index = { base, language, load: load || loadScript, newest: 0 };
    index.state = openState(index.load, base, language, "");
    return index.state.then(() => ({ search: search.bind(null, index) }));
  }
};

/* Answers a query with chosen facets ({type: ["guide"], …}). An answer that a newer query has overtaken is null. */
async function search(index, query, filters) {
  var number = index.newest += 1;
  function answer(state) { return answerTo(state, query, filters || {}); }
  var found = await withIndex(index, answer);
  if (number !== index.newest) return null;
  return Object.assign({}, found, {
    hits: (from, to) => {
      return withIndex(index, async state => {
        /* A site that was published anew meanwhile has other numbers for its pages. */
        if (state !== found.state) found = await answer(state);
        return found.hits(from, to);
      });
    }
  });
}
