/* The vocabulary of the index: synonyms, words of emergencies, words that a query does without. */

/* Prepares what words.js holds: phrases by the key of their first unit, single characters that may be cut, pinyin syllables. */
function prepareVocabulary(words) {
  var vocabulary = {
    phrases: new Map(), particles: new Set(), syllables: new Set(words.syllables ? words.syllables.split(" ") : []),
    emergencies: words.emergencies, kinds: words.kinds
  };
  function add(text, meaning) {
    var units = unitsOf(text, null);
    if (!units.length) return;
    var first = units[0].key;
    if (!vocabulary.phrases.has(first)) vocabulary.phrases.set(first, []);
    vocabulary.phrases.get(first).push(Object.assign({ units: units }, meaning));
  }
  words.fillers.forEach(function (filler) {
    if (Array.from(filler).length === 1 && isCjk(filler)) vocabulary.particles.add(filler);
    else add(filler, { filler: true });
  });
  words.synonyms.forEach(function (pair) {
    pair[0].forEach(function (say) { add(say, { standards: pair[1] }); });
    pair[1].forEach(function (standard) { add(standard, { standards: [] }); });
  });
  words.emergencies.forEach(function (emergency, at) {
    emergency.say.forEach(function (say) { add(say, { emergency: at, standards: [] }); });
  });
  return vocabulary;
}

/* Everything of the vocabulary that stands in the units, longest first: [{from, to, phrase}, …]. */
function phrasesIn(units, vocabulary) {
  var found = [];
  units.forEach(function (unit, from) {
    (vocabulary.phrases.get(unit.key) || []).forEach(function (phrase) {
      var to = from + phrase.units.length;
      var stands = to <= units.length && phrase.units.every(function (part, at) { return part.key === units[from + at].key; });
      if (stands) found.push({ from: from, to: to, phrase: phrase });
    });
  });
  return found.sort(function (one, other) {
    return other.to - other.from - (one.to - one.from) || (one.phrase.filler ? 1 : 0) - (other.phrase.filler ? 1 : 0) || one.from - other.from;
  });
}

/* Emergencies whose words stand in the units; the one with the longest word first, then in the order of the vocabulary. */
function emergenciesIn(found, vocabulary) {
  var longest = new Map();
  found.forEach(function (match) {
    var at = match.phrase.emergency;
    if (at !== undefined && !longest.has(at)) longest.set(at, match.to - match.from);
  });
  return Array.from(longest.keys()).sort(function (one, other) {
    return longest.get(other) - longest.get(one) || one - other;
  }).map(function (at) { return vocabulary.emergencies[at]; });
}
