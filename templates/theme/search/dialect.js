/* Words of a dialect in a query, as the pages write them: 唔肯食药 is 不肯吃药. */

/* pairs: [[what is said, how it is written], …] → a Map from the first character, the longest words first. */
function prepareDialect(pairs) {
  var dialect = new Map();
  pairs.slice().sort((one, other) => other[0].length - one[0].length).forEach(pair => {
    var characters = [...pair[0]];
    if (!dialect.has(characters[0])) dialect.set(characters[0], []);
    dialect.get(characters[0]).push({ characters, standard: pair[1] });
  });
  return dialect;
}

/* The units in standard words, or null if they have no word of the dialect. What the vocabulary knows as it is stays. */
function inStandard(units, vocabulary) {
  var known = [], text = "", isChanged = false;
  phrasesIn(units, vocabulary).forEach(match => {
    if (!match.phrase.filler) for (var at = match.from; at < match.to; at += 1) known[at] = true;
  });
  for (var at = 0; at < units.length;) {
    if (at > 0 && units[at].run !== units[at - 1].run) text += " ";
    var word = dialectWord(units, at, known, vocabulary.dialect);
    isChanged = isChanged || Boolean(word);
    text += word ? word.standard : units[at].text;
    at += word ? word.characters.length : 1;
  }
  return isChanged ? unitsOf(text, null) : null;
}

function dialectWord(units, from, known, dialect) {
  return (dialect.get(units[from].key) || []).find(word => {
    return word.characters.every((character, i) => {
      var unit = units[from + i];
      return unit && unit.key === character && unit.run === units[from].run && !known[from + i];
    });
  });
}
