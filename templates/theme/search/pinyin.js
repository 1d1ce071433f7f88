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

/* Letters as southerners read them, who do not tell zh from z, l from n, ang from an when they type; as in the index. */
function nearly(letters) {
  return letters.replace(/([zcs])h/g, "$1").replace(/l/g, "n").replace(/ng/g, "n").toUpperCase();
}

/* Terms of names that are read so, one list for each way to cut: neighbouring syllables in pairs. */
function spokenNames(word, syllables) {
  return syllablesOf(word, syllables).map(parts => {
    if (parts.length === 1) return ["~" + parts[0]];
    return parts.slice(1).map((syllable, at) => "~" + parts[at] + syllable);
  });
}

/* Terms of names with these initials, three by three. */
function initialNames(word) {
  var found = [];
  for (var at = 0; at + 3 <= word.length; at += 1) found.push("^" + word.slice(at, at + 3));
  return found;
}
