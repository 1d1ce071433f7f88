/* A query as groups of alternatives: what it asks for, and how else that may be said. */

var PAIR = 0.7; /* what two neighbours of a longer stretch count: they may belong to two words */

/* Gives {units, groups, readings, emergencies, spelled, typed}. A group: {units, alternatives, stretch, optional, others: what else people say for it}. readings: the
   whole query as units, as typed and in standard words. spelled: neighbouring words that may be the pinyin of one. typed: what was typed in a dialect, as a group. */
function parse(text, vocabulary, simplified) {
  var typed = unitsOf(text, simplified), standard = inStandard(typed, vocabulary);
  if (!standard) return parseUnits(typed, vocabulary);
  var query = parseUnits(standard, vocabulary);
  query.emergencies = [...new Set(query.emergencies.concat(emergenciesIn(phrasesIn(typed, vocabulary), vocabulary)))];
  /* A page that says it as it was typed is found too. */
  query.typed = { units: typed, alternatives: [alternativeOf(typed, 1)], optional: true, isTyped: true };
  return query;
}

function parseUnits(units, vocabulary) {
  var found = phrasesIn(units, vocabulary);
  var words = found.filter(match => !(match.phrase.emergency > NONE));
  var query = group(units, words, vocabulary);
  /* A question of nothing but question words is searched as it stands. */
  if (!query.groups.length) query = group(units, words.filter(match => !match.phrase.filler), Object.assign({}, vocabulary, { particles: new Set() }));
  query.units = units;
  query.isSentence = isSentence(units);
  query.emergencies = emergenciesIn(found, vocabulary);
  query.spelled = spelledIn(query.groups, vocabulary);
  return query;
}

/* Long enough that a few of its words tell what the others do. */
function isSentence(units) {
  return units.length > 7;
}

function group(units, found, vocabulary) {
  var taken = [];
  found.forEach(match => {
    for (var at = match.from; at < match.to; at += 1) {
      if (taken[at] && !(taken[at].from === match.from && taken[at].to === match.to)) return;
    }
    for (at = match.from; at < match.to; at += 1) taken[at] = taken[at] || { from: match.from, to: match.to, phrases: [] };
    taken[match.from].phrases.push(match.phrase);
  });
  var groups = [], kept = [], standard = [], from = 0;
  while (from < units.length) {
    var to = from + 1;
    if (taken[from]) to = taken[from].to;
    else while (to < units.length && !taken[to]) to += 1;
    var part = units.slice(from, to);
    if (!taken[from]) {
      withoutParticles(part, vocabulary, from > 0, to < units.length).forEach(rest => {
        groups = groups.concat(groupsOfRest(rest, units));
        kept = kept.concat(rest);
        standard = standard.concat(rest);
      });
    } else if (!taken[from].phrases.some(phrase => phrase.filler)) {
      var known = knownGroup(part, taken[from].phrases);
      groups.push(known);
      kept = kept.concat(part);
      standard = standard.concat(known.alternatives.length > 1 ? known.alternatives[1].units : part);
    }
    from = to;
  }
  var skipped = new Set(), readings = standard.length ? [kept, standard] : [];
  if (isSentence(units)) groups = affordable(groups, readings, vocabulary, skipped);
  if (groups.every(one => one.optional)) {
    groups.forEach(one => {
      one.optional = false;
      one.alternatives = [alternativeOf(one.units, 1)];
    });
  }
  return { groups, skipped, readings };
}

/* A word of the vocabulary with its standard words. */
function knownGroup(units, phrases) {
  var alternatives = [alternativeOf(units, 1)], said = new Set(), others = [];
  phrases.forEach(phrase => {
    others = others.concat(phrase.others || []);
    phrase.standards.forEach(standard => {
      if (said.has(standard)) return;
      said.add(standard);
      alternatives.push(alternativeOf(unitsOf(standard, null), 0.9));
    });
  });
  return { units, alternatives, others };
}

/* 的, 了 and their like are cut beside known words, and elsewhere only where two characters or none stay on both sides: 孩子的作业, not 目的. */
function withoutParticles(units, vocabulary, isAfterWord, isBeforeWord) {
  var found = [], all = stretchesOf(units);
  all.forEach((stretch, number) => {
    var from = 0, to = stretch.length;
    while (from < to && number === 0 && isAfterWord && vocabulary.particles.has(stretch[from].key)) from += 1;
    while (from < to && number === all.length - 1 && isBeforeWord && vocabulary.particles.has(stretch[to - 1].key)) to -= 1;
    for (var at = from; at < to; at += 1) {
      if (!vocabulary.particles.has(stretch[at].key)) continue;
      var before = at - from, after = to - at - 1;
      if (before === 1 || after === 1) continue;
      if (before) found.push(stretch.slice(from, at));
      from = at + 1;
    }
    if (from < to) found.push(stretch.slice(from, to));
  });
  return found;
}

/* What the vocabulary does not know. Of a long stretch any two neighbours may be a word. One character beside words asks for little:
   it counts where it stands beside the same neighbour, or in a name. */
function groupsOfRest(stretch, units) {
  var shared = [stretch];
  if (stretch[0].cjk && stretch.length > 2) {
    return bigramsOf(stretch).map((pair, at) => {
      var two = stretch.slice(at, at + 2);
      return { units: two, alternatives: [alternativeOf(two, 1)], stretch: shared, share: PAIR };
    });
  }
  if (!stretch[0].cjk || stretch.length === 2) return [{ units: stretch, alternatives: [alternativeOf(stretch, 1)], stretch: shared }];
  var at = units.indexOf(stretch[0]);
  var besides = [units.slice(Math.max(0, at - 1), at + 1), units.slice(at, at + 2)].filter(two => two.length === 2 && stretchesOf(two).length === 1);
  var alternatives = besides.map(two => alternativeOf(two, 1));
  alternatives.push({ units: stretch, need: ["=" + stretch[0].key], weight: 1 });
  return [{ units: stretch, alternatives, stretch: shared, optional: true, share: 0.5 }];
}

/* Neighbouring groups of one syllable each: gao xue ya. */
function spelledIn(groups, vocabulary) {
  var found = [];
  groups.forEach((one, at) => {
    var isSyllable = one.units.length === 1 && one.units[0].kind === "word" && vocabulary.syllables.has(one.units[0].text);
    var before = found[found.length - 1];
    if (!isSyllable) return;
    if (before && before.to === at) {
      before.to = at + 1;
      before.word += one.units[0].text;
    } else found.push({ from: at, to: at + 1, word: one.units[0].text });
  });
  return found.filter(one => one.to - one.from > 1);
}
