/* What a query probably meant: pinyin, initials, slips, a character too few or too many. Asked only for what stands nowhere. */

/* Gives the corrected query as a text, or null. Groups whose names are only read or begun so get these names as an alternative. */
async function repair(state, query, lists, vocabulary) {
  var changes = [];
  for (var i = query.spelled.length - 1; i >= 0; i -= 1) {
    var spelled = query.spelled[i];
    var words = wordsOf(lists.get("@" + spelled.word));
    if (!words.length) continue;
    changes.push([textOf(unitsFrom(query, spelled.from, spelled.to)), words[0]]);
    for (var at = spelled.from; at < spelled.to; at += 1) query.groups[at].isSpelled = true;
  }
  for (at = 0; at < query.groups.length; at += 1) {
    var group = query.groups[at], instead = null;
    if (group.isSpelled || group.optional) continue;
    if (group.units.length === 1 && group.units[0].kind === "word") instead = await repairWord(state, group, at === query.groups.length - 1, lists, vocabulary);
    else if (group.stretch && group.stretch[0][0].cjk && !group.stretch.isTried) instead = await repairStretch(state, group, lists);
    if (instead) changes.push([instead.from, instead.to]);
  }
  if (!changes.length) return null;
  return changes.reduce(function (text, change) { return text.replace(change[0], change[1]); }, textOf(query.units));
}

function unitsFrom(query, from, to) {
  return query.groups.slice(from, to).reduce(function (units, group) { return units.concat(group.units); }, []);
}

function wordsOf(written) {
  return written ? written.split("|") : [];
}

/* Does an alternative stand in some page? */
function stands(alternative, lists) {
  return pagesWith(alternative, lists).length > 0;
}

async function firstStanding(state, words, lists) {
  var ways = words.slice(0, 4).map(function (word) { return alternativeOf(unitsOf(word, null), 1); });
  await gather(state, lists, ways.reduce(function (terms, way) { return terms.concat(way.need); }, []));
  var at = ways.findIndex(function (way) { return stands(way, lists); });
  return at < 0 ? words[0] : words[at];
}

async function repairWord(state, group, isLast, lists, vocabulary) {
  var word = group.units[0].text, spoken = wordsOf(lists.get("@" + word));
  var isKnown = group.alternatives.some(function (alternative) { return stands(alternative, lists); });
  if (isKnown) {
    /* A word that stands in texts may be pinyin all the same. */
    spoken.slice(0, 2).forEach(function (other) { group.alternatives.push(alternativeOf(unitsOf(other, null), 0.9)); });
    await gatherQuery(state, lists, { groups: [group], readings: [], spelled: [] });
    return null;
  }
  if (spoken.length) return { from: word, to: await firstStanding(state, spoken, lists) };
  var names = spokenNames(word, vocabulary.syllables);
  if (word.length > 2 && vocabulary.syllables.size) names.push(initialNames(word));
  var ways = names.map(function (need) { return { units: group.units, need: need, single: [], weight: 0.9 }; });
  await gather(state, lists, [].concat.apply([], names));
  ways = ways.filter(function (way) { return stands(way, lists); });
  if (ways.length) {
    group.alternatives = group.alternatives.concat(ways);
    return null;
  }
  return word.length > 2 ? nearest(state, group, isLast, lists) : null;
}

/* The words of texts and the pinyin of words that begin with these letters, or differ by a slip. */
async function nearest(state, group, isLast, lists) {
  var word = group.units[0].text, starts = "<" + word.slice(0, 2), ends = ">" + word.slice(-2);
  await gather(state, lists, [starts, ends]);
  var limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2, best = null, begun = [];
  wordsOf(lists.get(starts)).concat(wordsOf(lists.get(ends))).forEach(function (written) {
    var parts = /^([a-z]+)(?:=([^ ]*))?(?: (\d+))?$/.exec(written);
    if (!parts) return;
    var candidate = { letters: parts[1], word: parts[2] || parts[1], pages: Number(parts[3] || 0), slips: distance(word, parts[1], limit) };
    if (isLast && parts[1].startsWith(word)) begun.push(candidate);
    if (candidate.slips > limit) return;
    if (!best || candidate.slips < best.slips || candidate.slips === best.slips && candidate.pages > best.pages) best = candidate;
  });
  if (begun.length) {
    begun.sort(function (one, other) { return other.pages - one.pages; });
    begun.slice(0, 3).forEach(function (one) { group.alternatives.push(alternativeOf(unitsOf(one.word, null), 0.8)); });
    await gatherQuery(state, lists, { groups: [group], readings: [], spelled: [] });
    return null;
  }
  return best && { from: word, to: best.word };
}

/* A character too many, too few or wrong in a short Chinese stretch. */
async function repairStretch(state, group, lists) {
  var stretch = group.stretch[0], text = textOf(stretch);
  group.stretch.isTried = true;
  var pairs = bigramsOf(stretch);
  if (stretch.length < 2 || stretch.length > 7 || pairs.every(function (pair) { return lists.get(pair); })) return null;
  var fewer = stretch.map(function (unit, at) { return stretch.slice(0, at).concat(stretch.slice(at + 1)); });
  var doubled = fewer.filter(function (units, at) { return at > 0 && stretch[at].key === stretch[at - 1].key; });
  if (doubled.length) {
    var single = stretch.filter(function (unit, at) { return at === 0 || unit.key !== stretch[at - 1].key; });
    return { from: text, to: textOf(single) };
  }
  await gather(state, lists, ["-" + text].concat(pairs.map(function (pair) { return "_" + pair; })));
  var words = wordsOf(lists.get("-" + text));
  if (words.length) return { from: text, to: await firstStanding(state, words, lists) };
  if (stretch.length === 2) {
    var way = { units: stretch, need: ["_" + pairs[0]], single: [], weight: 0.6 };
    if (stands(way, lists)) group.alternatives.push(way);
    return null;
  }
  return wrongCharacter(state, text, fewer, lists);
}

/* One character left out gives a word of the lexicon with one left out: there the wrong one stood. Or the rest is a word of its own. */
async function wrongCharacter(state, text, fewer, lists) {
  var shorter = fewer.map(textOf);
  await gather(state, lists, shorter.map(function (rest) { return "-" + rest; }));
  for (var at = 0; at < shorter.length; at += 1) {
    var words = wordsOf(lists.get("-" + shorter[at])).filter(function (word) { return isOneWrong(word, text); });
    if (words.length) return { from: text, to: await firstStanding(state, words, lists) };
  }
  return null;
}

function isOneWrong(word, text) {
  var one = Array.from(word), other = Array.from(text);
  return one.length === other.length && one.filter(function (character, at) { return character !== other[at]; }).length === 1;
}
