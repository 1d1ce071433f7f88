/* In which file a term lies: by the hash of its first character (Chinese) or of the whole, so that one file holds its neighbours too. */

/* FNV-1a of 32 bit over code points. */
function hash(text) {
  var value = 2166136261;
  for (var i = 0; i < text.length; i += 1) {
    var code = text.codePointAt(i);
    if (code > 0xffff) i += 1;
    value = Math.imul(value ^ code, 16777619);
  }
  return value >>> 0;
}

function firstOf(text) {
  return String.fromCodePoint(text.codePointAt(0));
}

/* A term without the mark that says what it is a term of. */
function coreOf(term) {
  return "=_~^-@<>".includes(term[0]) ? term.slice(1) : term;
}

function groupOf(core, entry) {
  var first = firstOf(core);
  return hash(isCjk(first) ? first : core) & (1 << entry.bits) - 1;
}

function chunkOf(term, entry) {
  var core = coreOf(term);
  var group = groupOf(core, entry);
  return "t/" + group + "-" + (hash(core) >>> 16 & (1 << entry.subs[group]) - 1);
}
