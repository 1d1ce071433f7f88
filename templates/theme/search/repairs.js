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
  /* In a whole sentence neighbours often belong to two words. What else it says finds the page. */
  var isClear = query.isSentence && query.groups.filter(group => stands(group.alternatives[0], lists)).length > 1;
  if (!isClear) changes = changes.concat(await completed(state, query, lists));
  for (at = 0; at < query.groups.length; at += 1) {
    var group = query.groups[at], instead = null;
    if (group.isSpelled || group.optional) continue;
    if (group.units.length === 1 && group.units[0].kind === "word") instead = await repairWord(state, group, at === query.groups.length - 1, lists, vocabulary);
    else if (!isClear && group.stretch && group.stretch[0][0].cjk && !group.stretch.isTried) instead = await repairStretch(state, group, lists);
    if (instead) changes.push([instead.from, instead.to]);
  }
  if (!changes.length) return null;
  return changes.reduce((text, change) => text.replace(change[0], change[1]), textOf(query.units));
}

function unitsFrom(query, from, to) {
  return query.groups.slice(from, to).reduce((units, group) => units.concat(group.units), []);
}

function wordsOf(written) {
  return written ? written.split("|") : [];
}

/* Does an alternative stand in some page? */
function stands(alternative, lists) {
  return pagesWith(alternative, lists).length > 0;
}

async function firstStanding(state, words, lists) {
  var ways = words.slice(0, 4).map(word => alternativeOf(unitsOf(word, null), 1));
  await gather(state, lists, ways.reduce((terms, way) => terms.concat(way.need), []));
  var at = ways.findIndex(way => stands(way, lists));
  return at < 0 ? words[0] : words[at];
}

async function repairWord(state, group, isLast, lists, vocabulary) {
  var word = group.units[0].text, isKnown = group.alternatives.some(alternative => stands(alternative, lists));
  if (!isKnown) await gather(state, lists, ["@" + word]);
  var spoken = wordsOf(lists.get("@" + word));
  if (isKnown) {
    /* A word that stands in texts may be pinyin all the same. */
    spoken.slice(0, 2).forEach(other => { group.alternatives.push(alternativeOf(unitsOf(other, null), 0.9)); });
    spokenNames(word, vocabulary.syllables).forEach(need => {
      if (syllablesOf(word, vocabulary.syllables)[0].length > 1) group.alternatives.push({ units: group.units, need, weight: 0.9 });
    });
    await askFor(state, [group], lists);
    return null;
  }
  if (spoken.length) return { from: word, to: await firstStanding(state, spoken, lists) };
  var names = spokenNames(word, vocabulary.syllables);
  if (word.length > 2 && vocabulary.syllables.size) names.push(initialNames(word));
  var ways = names.map(need => ({ units: group.units, need, weight: 0.9 }));
  await gather(state, lists, [].concat(...names));
  ways = ways.filter(way => stands(way, lists));
  if (ways.length) {
    group.alternatives = group.alternatives.concat(ways);
    return null;
  }
  var inWords = await spelledWords(state, word, lists, vocabulary);
  if (inWords) return { from: word, to: inWords };
  var near = "@" + nearly(word);
  await gather(state, lists, [near]);
  var meant = wordsOf(lists.get(near));
  if (meant.length) return { from: word, to: await firstStanding(state, meant, lists) };
  return word.length > 2 ? nearest(state, group, isLast, lists) : null;
}

/* Words of the lexicon in a longer piece of pinyin, e.g. fashao in fashaozenmeban; what lies between them is left out. */
async function spelledWords(state, word, lists, vocabulary) {
  var syllables = syllablesOf(word, vocabulary.syllables)[0];
  if (!syllables || syllables.length < 3 || syllables.length > 10) return null;
  function spelling(from, length) { return "@" + syllables.slice(from, from + length).join(""); }
  var wanted = [];
  syllables.forEach((syllable, from) => {
    for (var length = 2; length <= 4 && from + length <= syllables.length; length += 1) wanted.push(spelling(from, length));
  });
  await gather(state, lists, wanted);
  var found = [];
  for (var from = 0; from < syllables.length;) {
    var length = Math.min(4, syllables.length - from), words = [];
    for (; length > 1 && !words.length; length -= 1) {
      words = wordsOf(lists.get(spelling(from, length))).filter(isOfLength(length));
      if (words.length) found.push(await firstStanding(state, words, lists));
    }
    from += words.length ? length + 1 : 1;
  }
  return found.join(" ");
}

/* Initials stand in the same lists as whole readings. */
function isOfLength(length) {
  return word => [...word].length === length;
}

/* The words of texts and the pinyin of words that begin with these letters, or differ by a slip. */
async function nearest(state, group, isLast, lists) {
  var word = group.units[0].text, starts = "<" + word.slice(0, 2), ends = ">" + word.slice(-2);
  await gather(state, lists, [starts, ends]);
  var limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2, best = null, begun = [];
  wordsOf(lists.get(starts)).concat(wordsOf(lists.get(ends))).forEach(written => {
    var parts = /^([a-z]+)(?:=([^ ]*))?(?: (\d+))?$/.exec(written);
    if (!parts) return;
    var candidate = { letters: parts[1], word: parts[2] || parts[1], pages: Number(parts[3] || 0), slips: distance(word, parts[1], limit + 1) };
    if (isLast && parts[1].startsWith(word)) begun.push(candidate);
    /* One slip more than is usual only in words that begin alike, and if there is no better: dengi. */
    if (candidate.slips > limit + (word.length > 4 && parts[1].slice(0, 2) === word.slice(0, 2) ? 1 : 0)) return;
    if (!best || candidate.slips < best.slips || candidate.slips === best.slips && candidate.pages > best.pages) best = candidate;
  });
  if (begun.length) {
    begun.sort((one, other) => other.pages - one.pages);
    begun.slice(0, 3).forEach(one => { group.alternatives.push(alternativeOf(unitsOf(one.word, null), 0.8)); });
    await askFor(state, [group], lists);
    return null;
  }
  return best && { from: word, to: best.word };
}
