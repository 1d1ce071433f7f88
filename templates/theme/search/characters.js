/* Chinese that stands nowhere as it was typed: a character twice, left out, or wrong. */

/* Short stretches that are a word of the lexicon but for one character, though they may hold another word: 居老人 is 独居老人. */
async function completed(state, query, lists) {
  var changes = [], stretches = query.readings.length ? stretchesOf(query.readings[0]) : [];
  stretches = stretches.filter(stretch =>
    stretch[0].cjk && stretch.length > 2 && stretch.length < 7 && !bigramsOf(stretch).some(pair => query.skipped.has(pair)) &&
    !query.groups.some(group => group.units.length === stretch.length && group.units[0] === stretch[0]));
  /* Its pairs lie in the files that were loaded for names. */
  await gather(state, lists, [].concat(...stretches.map(bigramsOf)));
  stretches = stretches.filter(stretch => !bigramsOf(stretch).every(pair => lists.get(pair)));
  await gather(state, lists, stretches.map(stretch => "-" + textOf(stretch)));
  for (var i = 0; i < stretches.length; i += 1) {
    var words = wordsOf(lists.get("-" + textOf(stretches[i])));
    var instead = words.length ? { from: textOf(stretches[i]), to: await firstStanding(state, words, lists) } : await wordOfSound(state, [stretches[i]], lists);
    if (!instead) continue;
    changes.push([instead.from, instead.to]);
    query.groups.forEach(group => {
      if (stretches[i].includes(group.units[0])) group.isSpelled = true;
    });
  }
  return changes;
}

/* A character twice, left out or wrong in a short Chinese stretch. Only a stretch of which two neighbours stand together nowhere is mended. */
async function repairStretch(state, group, lists) {
  var stretch = group.stretch[0], text = textOf(stretch);
  group.stretch.isTried = true;
  var pairs = bigramsOf(stretch);
  if (stretch.length < 2 || stretch.length > 7 || pairs.every(pair => lists.get(pair))) return null;
  var single = stretch.filter((unit, at) => at === 0 || unit.key !== stretch[at - 1].key);
  if (single.length < stretch.length) return { from: text, to: textOf(single) };
  await gather(state, lists, ["-" + text].concat(pairs.map(pair => "_" + pair)));
  var words = wordsOf(lists.get("-" + text));
  if (words.length) return { from: text, to: await firstStanding(state, words, lists) };
  var way = { units: stretch, need: ["_" + pairs[0]], weight: 0.6 };
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
  bigramsOf(stretch).forEach((pair, at) => {
    if (lists.get(pair)) return;
    [[at, at + 2], [at - 1, at + 2], [at, at + 3], [at - 1, at + 3]].forEach(ends => {
      if (ends[0] >= 0 && ends[1] <= stretch.length && ends[1] - ends[0] < stretch.length) spans.push(stretch.slice(ends[0], ends[1]));
    });
  });
  spans.sort((one, other) => other.length - one.length);
  return wordOfSound(state, spans, lists);
}

/* The first of some spans that is read like a word of the lexicon; if none is, one that is read nearly so. */
async function wordOfSound(state, spans, lists) {
  var sounds = await soundsOf(state);
  spans = spans.filter(span => span.every(unit => sounds.has(unit.key)));
  var read = spans.map(span => span.map(unit => sounds.get(unit.key)).join(""));
  var terms = read.concat(read.map(nearly)).map(letters => "@" + letters);
  await gather(state, lists, terms);
  for (var at = 0; at < terms.length; at += 1) {
    var span = spans[at % spans.length], text = textOf(span);
    var words = wordsOf(lists.get(terms[at])).filter(isOfLength(span.length)).filter(word => word !== text);
    if (words.length) return { from: text, to: await firstStanding(state, words, lists) };
  }
  return null;
}

/* How common characters are read: a Map. */
async function soundsOf(state) {
  if (!state.sounds) {
    var written = await file(state, "sounds");
    state.sounds = new Map();
    Object.keys(written).forEach(syllable => {
      [...written[syllable]].forEach(character => { state.sounds.set(character, syllable); });
    });
  }
  return state.sounds;
}
