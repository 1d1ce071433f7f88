/* The postings that one query needs, decoded: a Map from term to list. A term that stands nowhere has no list. */

/* Loads and decodes what is not there yet. Lists of words (marks - @ < >) stay as they are written. */
async function gather(state, lists, wanted) {
  var missing = [...new Set(wanted)].filter(term => !lists.has(term));
  var found = await lookUp(state, missing);
  missing.forEach(term => {
    var written = found.get(term);
    if (written === undefined) lists.set(term, null);
    else lists.set(term, "-@<>".includes(term[0]) ? written : decode(written, !"_~^".includes(term[0])));
  });
}

/* All that the groups and readings of a query ask for. */
async function gatherQuery(state, lists, query) {
  var wanted = [];
  query.readings.forEach(units => { wanted = wanted.concat(nameTermsOf(units, query.skipped)); });
  query.groups.forEach(group => {
    group.alternatives.forEach(alternative => {
      wanted = wanted.concat(alternative.need);
    });
    if (state.isChinese && group.units.length === 1 && group.units[0].kind === "word") wanted.push("@" + group.units[0].text);
  });
  query.spelled.forEach(spelled => { wanted.push("@" + spelled.word); });
  await gather(state, lists, wanted);
}

/* Groups that came later than the query: their lists, and their weight in every page. */
async function askFor(state, groups, lists) {
  await gatherQuery(state, lists, { groups, readings: [], spelled: [] });
  groups.forEach(group => { weigh(group, lists, state.entry.pages); });
}

function listsOf(alternative, lists) {
  return alternative.need.map(term => lists.get(term) || null);
}

/* The pages in which all terms of an alternative stand, with the mean weight of the terms: [[page, weight], …]. */
function pagesWith(alternative, lists) {
  var all = listsOf(alternative, lists);
  if (!all.length || all.includes(null)) return [];
  var shortest = all.reduce((one, other) => other.pages.length < one.pages.length ? other : one);
  var found = [], steps = all.map(() => 0);
  var isBare = all.map((list, at) => !list.impacts.length || isName(alternative, at));
  shortest.pages.forEach(page => {
    var sum = 0;
    for (var at = 0; at < all.length; at += 1) {
      var pages = all[at].pages, step = steps[at];
      while (step < pages.length && pages[step] < page) step += 1;
      steps[at] = step;
      if (pages[step] !== page) return;
      sum += isBare[at] ? 0.7 : all[at].impacts[step];
    }
    found.push([page, sum / all.length]);
  });
  return found;
}

/* What stands in a name alone has no weight of its own. */
function isName(alternative, at) {
  return at < alternative.need.length && "=_~^".includes(alternative.need[at][0]);
}

/* The parts of a page that hold a list's term: [[part, weight], …]. */
function partsOn(list, page) {
  var at = positionOf(list.pages, page);
  return at < 0 || !list.items.length ? [] : partsAt(list, at);
}
