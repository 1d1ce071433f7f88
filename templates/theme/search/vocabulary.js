/* The vocabulary of the index: synonyms, words of emergencies, words that a query does without. */

/* Words of degree: who says 胸口好痛 or 血压很高 means 胸口痛 and 血压高. */
var DEGREES = new Set([..."太很好真挺超", "very", "really", "so", "too", "quite"]);

var WITHIN = new Set([...DEGREES, ..."了咗完过"]);

/* What holds the word of an emergency and is none: 煤气费. */
var NONE = -1;

/* Prepares what words.js holds: phrases by the key of their first unit, single characters that may be cut, pinyin syllables. */
function prepareVocabulary(words) {
  var vocabulary = {
    phrases: new Map(), particles: new Set(), syllables: new Set(words.syllables ? words.syllables.split(" ") : []),
    emergencies: words.emergencies, kinds: words.kinds, dialect: prepareDialect(words.dialect)
  };
  var add = (text, meaning) => addPhrase(vocabulary, text, meaning);
  words.fillers.forEach(filler => {
    if ([...filler].length === 1 && isCjk(filler)) vocabulary.particles.add(filler);
    else add(filler, { filler: true });
  });
  addSynonyms(vocabulary, words.synonyms);
  words.emergencies.forEach((emergency, at) => {
    emergency.say.forEach(say => { add(say, { emergency: at, standards: [] }); });
  });
  words.harmless.forEach(harmless => { add(harmless, { emergency: NONE, standards: [] }); });
  return vocabulary;
}

function addPhrase(vocabulary, text, meaning) {
  var units = unitsOf(text, null);
  if (!units.length) return;
  var core = units.filter(unit => !DEGREES.has(unit.text));
  if (core.length > 1) units = core;
  var first = units[0].key, others = vocabulary.phrases.get(first) || [];
  vocabulary.phrases.set(first, others.concat(Object.assign({ units }, meaning)));
}

/* pairs: [[what people say, standard words], …]. */
function addSynonyms(vocabulary, pairs) {
  pairs.forEach(pair => {
    pair[0].forEach(say => { addPhrase(vocabulary, say, { standards: pair[1], others: pair[0] }); });
    pair[1].forEach(standard => { addPhrase(vocabulary, standard, { standards: [], others: pair[0] }); });
  });
}

/* Everything of the vocabulary that stands in the units, longest first: [{from, to, phrase}, …]. */
function phrasesIn(units, vocabulary) {
  var found = [];
  units.forEach((unit, from) => {
    (vocabulary.phrases.get(unit.key) || []).forEach(phrase => {
      var to = endOfPhrase(units, from, phrase.units);
      if (to) found.push({ from, to, phrase });
    });
  });
  return found.sort((one, other) => other.to - other.from - (one.to - one.from) || !other.phrase.filler - !one.phrase.filler || one.from - other.from);
}

/* Where a phrase ends that begins at a unit; 0 if it does not stand there. Words of degree within it do not matter, and that it is over: 晕咗. */
function endOfPhrase(units, from, parts) {
  var at = from;
  for (var part = 0; part < parts.length; part += 1) {
    while (part > 0 && at < units.length && units[at].key !== parts[part].key && WITHIN.has(units[at].text)) at += 1;
    if (at >= units.length || units[at].key !== parts[part].key) return 0;
    at += 1;
  }
  return at;
}

/* Emergencies whose words stand in the units; the one with the longest word first, then in the order of the vocabulary.
   煤气 in 煤气费 is none, and in 煤气中毒 it is that. */
function emergenciesIn(found, vocabulary) {
  var longest = new Map();
  found.forEach(match => {
    var at = match.phrase.emergency;
    var isPart = found.some(other => other.phrase.emergency >= NONE && other.phrase.emergency !== at && other.from <= match.from && other.to >= match.to);
    if (at > NONE && !isPart && !longest.has(at)) longest.set(at, match.to - match.from);
  });
  return [...longest.keys()].sort((one, other) => longest.get(other) - longest.get(one) || one - other).map(at => vocabulary.emergencies[at]);
}
