/* What a result shows: its title, the section that answers best, and a piece of its text with the words that were found. */

var WIDTH = 160; /* columns of an extract; a Chinese character takes two */
var BACK = 50;   /* columns that an extract may begin before its first match to begin with a sentence */

/* A result out of a file of texts. marks: of the query. */
function hitOf(texts, marks, kinds, simplified) {
  var address = texts.u.split("#");
  var best = null;
  texts.x.forEach(section => {
    var matches = matchesIn(section[2], marks, simplified);
    var score = sumOf(matches) + 0.5 * sumOf(matchesIn(section[1], marks, simplified));
    if (score > 0 && (!best || score > best.score)) best = { section, matches, score };
  });
  var shown = best && best.matches.length ? best.section : texts.d ? null : best ? best.section : texts.x[0];
  var text = shown ? shown[2] : texts.d || "";
  return {
    path: address[0],
    anchor: address[1] || (best ? best.section[0] : ""),
    title: marked(texts.t, marks, simplified),
    kind: kinds[texts.k] || "",
    station: texts.s || "",
    heading: best ? best.section[1] : "",
    note: shown && shown[3] || "",
    extract: extractOf(text, best && best.matches.length ? best.matches : matchesIn(text, marks, simplified))
  };
}

/* Do the units stand in a title, a heading or a text, one directly after the other? */
function holdsPhrase(texts, units, simplified) {
  return texts.x.reduce((all, section) => all.concat(section[1], section[2]), [texts.t]).some(text => {
    var own = unitsOf(text, simplified);
    return own.some((unit, at) => units.every((wanted, i) => own[at + i] && own[at + i].key === wanted.key));
  });
}

function marked(text, marks, simplified) {
  return pieces(text, matchesIn(text, marks, simplified), 0, text.length);
}

/* What different groups found weighs; what one found often does not weigh more. */
function sumOf(matches) {
  var seen = new Map(), sum = 0;
  matches.forEach(match => { seen.set(match.group, Math.max(seen.get(match.group) || 0, match.weight)); });
  seen.forEach(weight => { sum += weight; });
  return sum;
}

function extractOf(text, matches) {
  var window = bestWindow(text, matches);
  var found = pieces(text, matches, window.from, window.to);
  if (window.from > 0 && !isSentenceStart(text, window.from)) found.unshift(["…", false]);
  if (window.to < text.length) found.push(["…", false]);
  return found;
}

/* The stretch of a text with the most of what was asked for. */
function bestWindow(text, matches) {
  var first = matches.length ? matches[0].from : 0, best = -1;
  matches.forEach((match, at) => {
    var end = forward(text, match.from, WIDTH - BACK);
    var within = matches.slice(at, at + 40).filter(other => other.to <= end);
    var score = sumOf(within);
    if (score > best) {
      best = score;
      first = match.from;
    }
  });
  var from = startBefore(text, first);
  return { from, to: wordEnd(text, forward(text, from, WIDTH)) };
}

function columns(character) {
  return character.charCodeAt(0) > 0x2e7f ? 2 : 1;
}

/* Some columns onwards. A character outside the basic plane is not cut in two. */
function forward(text, from, width) {
  var at = from;
  while (at < text.length && width > 0) width -= columns(text[at++]);
  return isTail(text, at) ? at + 1 : at;
}

function isTail(text, at) {
  var code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function isSentenceStart(text, at) {
  return at === 0 || /[。！？；\n.!?;]/.test(text[at - 1]) || /[.!?;]\s/.test(text.slice(at - 2, at));
}

/* The sentence's start if it is near, else a place between words a little before the match. */
function startBefore(text, first) {
  var width = BACK, between = first;
  for (var at = first; at > 0 && width > 0; at -= 1) {
    if (isSentenceStart(text, at) && text[at] !== " ") return at;
    if (width > BACK - 24 && !isTail(text, at) && isGap(text, at)) between = at;
    width -= columns(text[at - 1]);
  }
  return at === 0 ? 0 : between;
}

/* Can a line be broken here without cutting a word? */
function isGap(text, at) {
  return text[at - 1] === " " || columns(text[at]) === 2 || columns(text[at - 1]) === 2;
}

function wordEnd(text, to) {
  for (var at = to; at < text.length && at > to - 20; at -= 1) if (isGap(text, at)) return at;
  return to;
}
