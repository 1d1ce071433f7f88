/* Chinese that stands nowhere as it was typed: a character twice, left out, or wrong. */

/* Short stretches that are a word of the lexicon but for one character, though they may hold another word: 居老人 is 独居老人. */
async function completed(state, query, lists) {
  var changes = [], stretches = query.readings.length ? stretchesOf(query.readings[0]) : [];
  stretches = stretches.filter(function (stretch) {
    return stretch[0].cjk && stretch.length > 2 && stretch.length < 7 && !query.groups.some(function (group) {
      return group.units.length === stretch.length && group.units[0] === stretch[0];
    });
  });
  /* Its pairs lie in the files that were loaded for names. */
  await gather(state, lists, [].concat.apply([], stretches.map(bigramsOf)));
  stretches = stretches.filter(function (stretch) { return !bigramsOf(stretch).every(function (pair) { return lists.get(pair); }); });
  await gather(state, lists, stretches.map(function (stretch) { return "-" + textOf(stretch); }));
  for (var i = 0; i < stretches.length; i += 1) {
    var words = wordsOf(lists.get("-" + textOf(stretches[i])));
    var instead = words.length ? { from: textOf(stretches[i]), to: await firstStanding(state, words, lists) } : await wordOfSound(state, [stretches[i]], lists);
    if (!instead) continue;
    changes.push([instead.from, instead.to]);
    query.groups.forEach(function (group) {
      if (stretches[i].indexOf(group.units[0]) >= 0) group.isSpelled = true;
    });
  }
  return changes;
}

/* A character twice, left out or wrong in a short Chinese stretch. Only a stretch of which two neighbours stand together nowhere is mended. */
async function repairStretch(state, group, lists) {
  var stretch = group.stretch[0], text = textOf(stretch);
  group.stretch.isTried = true;
  var pairs = bigramsOf(stretch);
  if (stretch.length < 2 || stretch.length > 7 || pairs.every(function (pair) { return lists.get(pair); })) return null;
  var single = stretch.filter(function (unit, at) { return at === 0 || unit.key !== stretch[at - 1].key; });
  if (single.length < stretch.length) return { from: text, to: textOf(single) };
  await gather(state, lists, ["-" + text].concat(pairs.map(function (pair) { return "_" + pair; })));
  var words = wordsOf(lists.get("-" + text));
  if (words.length) return { from: text, to: await firstStanding(state, words, lists) };
  var way = { units: stretch, need: ["_" + pairs[0]], single: [], weight: 0.6 };
  if (stretch.length === 2 && stands(way, lists)) {
    group.alternatives.push(way);
    return null;
  }
  return sameSound(state, stretch, lists);
}

/* A wrong character is mended only if the word sounds the same: 高血鸭 is 高血压, but 低血压 never is. The whole stretch is tried first,
   then what lies around two characters that stand together nowhere. */
async function sameSound(state, stretch, lists) {
  var spans = [stretch];
  bigramsOf(stretch).forEach(function (pair, at) {
    if (lists.get(pair)) return;
    [[at, at + 2], [at - 1, at + 2], [at, at + 3], [at - 1, at + 3]].forEach(function (ends) {
      if (ends[0] >= 0 && ends[1] <= stretch.length && ends[1] - ends[0] < stretch.length) spans.push(stretch.slice(ends[0], ends[1]));
    });
  });
  spans.sort(function (one, other) { return other.length - one.length; });
  return wordOfSound(state, spans, lists);
}

/* The first of some spans that is read like a word of the lexicon; if none is, one that is read nearly so. */
async function wordOfSound(state, spans, lists) {
  var sounds = await soundsOf(state), read = [];
  spans.forEach(function (span) {
    if (span.every(function (unit) { return sounds.has(unit.key); })) read.push({ span: span, syllables: span.map(function (unit) { return sounds.get(unit.key); }) });
  });
  return await wordReadAs(state, read, function (one) { return [one.syllables.join("")]; }, lists) ||
    await wordReadAs(state, read, function (one) { return nearSounds(one.syllables); }, lists);
}

async function wordReadAs(state, read, spellings, lists) {
  var terms = read.map(function (one) { return spellings(one).map(function (letters) { return "@" + letters; }); });
  await gather(state, lists, [].concat.apply([], terms));
  for (var at = 0; at < read.length; at += 1) {
    var text = textOf(read[at].span), words = [];
    terms[at].forEach(function (term) { words = words.concat(wordsOf(lists.get(term)).filter(isOfLength(read[at].span.length))); });
    words = words.filter(function (word) { return word !== text; });
    if (words.length) return { from: text, to: await firstStanding(state, words, lists) };
  }
  return null;
}

/* How common characters are read: a Map. */
async function soundsOf(state) {
  if (!state.sounds) {
    var written = await file(state, "sounds");
    state.sounds = new Map();
    Object.keys(written).forEach(function (syllable) {
      Array.from(written[syllable]).forEach(function (character) { state.sounds.set(character, syllable); });
    });
  }
  return state.sounds;
}
