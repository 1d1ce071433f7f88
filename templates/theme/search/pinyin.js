/* Pinyin: a word as syllables, and what names and words it may stand for. */

/* All ways to cut letters into syllables, at most 8: xian is xian and xi an. */
function syllablesOf(word, syllables) {
  var found = [];
  (function go(from, before) {
    if (found.length >= 8) return;
    if (from === word.length) {
      found.push(before);
      return;
    }
    for (var to = Math.min(word.length, from + 6); to > from; to -= 1) {
      var syllable = word.slice(from, to);
      if (syllables.has(syllable)) go(to, before.concat(syllable));
    }
  })(0, []);
  return found;
}

/* Sounds that southerners do not tell apart when they type: zh and z, n and l, an and ang … */
var NEAR_STARTS = [["zh", "z"], ["ch", "c"], ["sh", "s"], ["n", "l"]], NEAR_ENDS = [["ang", "an"], ["eng", "en"], ["ing", "in"]];

/* A syllable as it may be meant: with another start, with another end, with both. */
function nearSyllables(syllable) {
  var starts = [syllable], found;
  NEAR_STARTS.some(function (pair) {
    var at = pair.findIndex(function (start) { return syllable.startsWith(start); });
    if (at >= 0) starts.push(pair[1 - at] + syllable.slice(pair[at].length));
    return at >= 0;
  });
  found = starts.slice();
  starts.forEach(function (start) {
    NEAR_ENDS.some(function (pair) {
      var at = pair.findIndex(function (end) { return start.endsWith(end); });
      if (at >= 0) found.push(start.slice(0, -pair[at].length) + pair[1 - at]);
      return at >= 0;
    });
  });
  return found.slice(1);
}

/* Readings that differ in one syllable or two, the nearest first; at most 24, because each lies in a file of its own. */
function nearSounds(syllables) {
  var found = [];
  syllables.forEach(function (syllable, at) {
    nearSyllables(syllable).forEach(function (near) {
      found.push(syllables.slice(0, at).concat(near, syllables.slice(at + 1)));
    });
  });
  found.slice().forEach(function (changed) {
    changed.forEach(function (syllable, at) {
      if (syllable !== syllables[at] || changed.slice(at).join() !== syllables.slice(at).join()) return;
      nearSyllables(syllable).forEach(function (near) { found.push(changed.slice(0, at).concat(near, changed.slice(at + 1))); });
    });
  });
  return found.slice(0, 24).map(function (changed) { return changed.join(""); });
}

/* Terms of names that are read so, one list for each way to cut: neighbouring syllables in pairs. */
function spokenNames(word, syllables) {
  return syllablesOf(word, syllables).map(function (parts) {
    if (parts.length === 1) return ["~" + parts[0]];
    return parts.slice(1).map(function (syllable, at) { return "~" + parts[at] + syllable; });
  });
}

/* Terms of names with these initials, three by three. */
function initialNames(word) {
  var found = [];
  for (var at = 0; at + 3 <= word.length; at += 1) found.push("^" + word.slice(at, at + 3));
  return found;
}
