/* What is highlighted in a text: the words of the query, and those by which they were found. */

/* Gives [{group, weight, words: stems and numbers, strings: Chinese as arrays of characters, pairs: bigrams if no string stands there}, …]. */
function marksOf(query) {
  var found = [];
  query.groups.forEach((group, number) => {
    group.alternatives.forEach(alternative => {
      var words = [], strings = [];
      stretchesOf(alternative.units).forEach(stretch => {
        if (stretch[0].cjk) strings.push(stretch.map(unit => unit.key));
        /* Of “seeing a doctor” nobody wants the a. */
        else if (stretch[0].kind !== "word" || stretch[0].key.length > 2 || alternative.units.length < 2) words.push(stretch[0].key);
      });
      var pairs = alternative.need.filter(term => isCjk(term)).map(term => [...term]);
      found.push({ group: number, weight: group.rareness, words, strings, pairs });
    });
  });
  return found;
}

/* Where the marks stand in a text: [{from, to, group, weight}, …] in rising order, counting as strings do. */
function matchesIn(text, marks, simplified) {
  var folded = fold(text, simplified), runs = cut(folded), found = [];
  function note(from, to, mark) {
    var at = folded.places[from], line = text.slice(text.lastIndexOf("\n", at) + 1, at);
    /* A sentence says more than a row of labels. */
    found.push({ from: at, to: endOf(folded, text, to), group: mark.group, weight: mark.weight * (line.includes(" · ") ? 0.3 : 1) });
  }
  marks.forEach(mark => {
    var before = found.length;
    runs.forEach(run => {
      if (run.kind === "cjk") mark.strings.forEach(string => { noteStrings(run, folded.characters, string, mark, note); });
      else if (mark.words.length && mark.words.includes(termsOf(run)[0])) note(run.from, run.to, mark);
    });
    if (found.length > before) return;
    runs.forEach(run => {
      if (run.kind === "cjk") mark.pairs.forEach(pair => { noteStrings(run, folded.characters, pair, mark, note); });
    });
  });
  return found.sort((one, other) => one.from - other.from || other.to - one.to);
}

function noteStrings(run, characters, string, mark, note) {
  for (var at = run.from; at + string.length <= run.to; at += 1) {
    var same = string.every((character, i) => characters[at + i] === character);
    if (same) note(at, at + string.length, mark);
  }
}

/* The end of a match as it is written: behind its last character, before anything that was dropped. */
function endOf(folded, text, to) {
  var last = folded.places[to - 1];
  return last + String.fromCodePoint(text.codePointAt(last)).length;
}

/* A piece of a text with its matches: [[text, isMatch], …]. */
function pieces(text, matches, from, to) {
  var found = [], at = from;
  function add(until, isMatch) {
    if (until <= at) return;
    found.push([text.slice(at, until), isMatch]);
    at = until;
  }
  joined(matches).forEach(match => {
    if (match.to <= from || match.from >= to) return;
    add(match.from, false);
    add(Math.min(match.to, to), true);
  });
  add(to, false);
  return found;
}

/* Matches that overlap or touch as one. */
function joined(matches) {
  var found = [];
  matches.forEach(match => {
    var last = found[found.length - 1];
    if (last && match.from <= last.to) last.to = Math.max(last.to, match.to);
    else found.push({ from: match.from, to: match.to });
  });
  return found;
}
