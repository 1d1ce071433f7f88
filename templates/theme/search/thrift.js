/* What a whole sentence may load. Each term that it asks for costs a file, and a few that tell most find the page as well as all do.
   Fewer terms leave more pages, never fewer, so every page that has all words is still found. */

var MOST_FILES = 7;

/* The groups of a query that are asked for, and their standard words as far as there is room; what was put off is in group.later.
   The pairs of the others are added to skipped, and names that lie in files of their own. */
function affordable(groups, readings, vocabulary, skipped, isLong) {
  var files = new Set(), chosen = [];
  function take(alternative, most) {
    var more = new Set(alternative.need.map(vocabulary.place).filter(function (name) { return !files.has(name); }));
    if (files.size && files.size + more.size > most) return false;
    more.forEach(function (name) { files.add(name); });
    return true;
  }
  groups.forEach(function (group) {
    group.alternatives.forEach(function (alternative) { take(alternative, Infinity); });
  });
  if (files.size <= MOST_FILES || !isLong) return groups;
  files.clear();
  inOrder(groups, vocabulary).forEach(function (group) {
    if (take(group.alternatives[0], MOST_FILES)) chosen.push(group);
  });
  chosen.forEach(function (group) {
    var now = group.alternatives.filter(function (alternative, at) { return at === 0 || take(alternative, MOST_FILES); });
    group.later = group.alternatives.filter(function (alternative) { return now.indexOf(alternative) < 0; });
    group.alternatives = now;
  });
  groups.forEach(function (group) {
    if (chosen.indexOf(group) >= 0) return;
    if (group.stretch) group.stretch.isTried = true;
    bigramsOf(group.units).forEach(function (pair) { skipped.add(pair); });
  });
  readings.forEach(function (units) {
    nameTermsOf(units, skipped).forEach(function (term) {
      if (!files.has(vocabulary.place(term))) skipped.add(coreOf(term));
    });
  });
  return groups.filter(function (group) { return chosen.indexOf(group) >= 0; });
}

/* What tells most comes first: rare characters, long words. Of what the vocabulary does not know, first pairs that lie apart from each other. */
function inOrder(groups, vocabulary) {
  var rank = new Map();
  groups.forEach(function (group, at) {
    var common = group.units.map(function (unit) { return vocabulary.commonness(unit.key); });
    var length = group.units.reduce(function (sum, unit) { return sum + unit.text.length; }, 0);
    var beside = group.share === PAIR && at % 2 ? 1 : 0;
    rank.set(group, [group.optional ? 2 : group.stretch ? 1 : 0, Math.min.apply(null, common) + beside, -length, at]);
  });
  return groups.slice().sort(function (one, other) {
    var a = rank.get(one), b = rank.get(other), at = a.findIndex(function (value, i) { return value !== b[i]; });
    return at < 0 ? 0 : a[at] - b[at];
  });
}

/* Where hardly any page has a word as it was typed, its standard words are asked for after all. */
async function catchUp(state, query, lists) {
  var poor = query.groups.filter(function (group) { return group.later && group.later.length && group.pages < 3; });
  poor.forEach(function (group) { group.alternatives = group.alternatives.concat(group.later); });
  await gatherQuery(state, lists, { groups: poor, readings: [], spelled: [] });
  poor.forEach(function (group) { weigh(group, lists, state.entry.pages); });
}

/* What was typed in a dialect is asked for one term after the other: mostly the first one stands nowhere, and the rest need not be loaded. */
async function addTyped(state, query, lists) {
  if (!query.typed) return;
  var need = query.typed.alternatives[0].need.slice().sort(function (one, other) { return lists.has(one) - lists.has(other); });
  for (var at = 0; at < need.length; at += 1) {
    await gather(state, lists, [need[at]]);
    if (!lists.get(need[at])) return;
  }
  query.groups.push(query.typed);
  query.readings.push(query.typed.units);
  await gatherQuery(state, lists, query);
}
