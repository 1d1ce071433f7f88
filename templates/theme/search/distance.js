/* How many slips lie between two words: a letter too much, missing, wrong, or two exchanged (Damerau–Levenshtein, each place edited once). */
function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  var rows = [], at, to;
  for (at = 0; at <= one.length; at += 1) {
    rows[at] = [at];
    for (to = 1; to <= other.length; to += 1) {
      if (at === 0) {
        rows[0][to] = to;
        continue;
      }
      var same = one[at - 1] === other[to - 1];
      var least = Math.min(rows[at - 1][to] + 1, rows[at][to - 1] + 1, rows[at - 1][to - 1] + (same ? 0 : 1));
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) least = Math.min(least, rows[at - 2][to - 2] + 1);
      rows[at][to] = least;
    }
  }
  return rows[one.length][other.length];
}
