/* What a whole sentence loads. Each term that it asks for costs a file, and a few that tell much find the page as well as all do.
   Fewer terms leave more pages, never fewer, so every page that has all words is still found. */

/* The groups that are asked for, with as many of their standard words as there is room for; what was put off is in group.later. The pairs
   of other groups are added to skipped, and those of names that lie in files of their own. */
function affordable(groups, readings, vocabulary, skipped) {
  var files = new Set();
  function take(alternative) {
    var all = new Set([...files].concat(alternative.need.map(vocabulary.place)));
    if (files.size && all.size > vocabulary.most) return false;
    files = all;
    return true;
  }
  var chosen = inOrder(groups, vocabulary).filter(group => {
    if (!take(group.alternatives[0])) return false;
    group.later = group.alternatives.slice(1).filter(alternative => !take(alternative));
    group.alternatives = group.alternatives.filter(alternative => !group.later.includes(alternative));
    return true;
  });
  groups.forEach(group => { if (group.stretch && !chosen.includes(group)) group.stretch.isTried = true; });
  readings.forEach(units => {
    nameTermsOf(units, skipped).forEach(term => { if (!files.has(vocabulary.place(term))) skipped.add(coreOf(term)); });
  });
  return groups.filter(group => chosen.includes(group));
}

/* What tells most comes first: words of the vocabulary, then rare characters. */
function inOrder(groups, vocabulary) {
  groups.forEach((group, at) => {
    var common = group.units.map(unit => vocabulary.commonness(unit.key));
    group.place = (group.optional ? 2e4 : group.stretch ? 1e4 : 0) + 1e3 * Math.min(...common) - 50 * textOf(group.units).length + at;
  });
  return groups.slice().sort((one, other) => one.place - other.place);
}

/* What was typed in a dialect is asked for one term after the other: mostly the first one stands nowhere, and the rest need not be loaded. */
async function addTyped(state, query, lists) {
  var typed = query.typed, need = typed ? typed.alternatives[0].need : [];
  for (var at = 0; at < need.length; at += 1) {
    await gather(state, lists, [need[at]]);
    if (!lists.get(need[at])) return;
  }
  if (!typed) return;
  query.groups.push(typed);
  query.readings.push(typed.units);
  await gatherQuery(state, lists, query);
}
