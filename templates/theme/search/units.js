/* A query or a word of the vocabulary as units: a Chinese character, a word by its stem, a number. */

/* Gives [{key, text, cjk, run}, …]; units with the same run and neighbouring places stand directly beside each other. */
function unitsOf(text, simplified) {
  var units = [];
  cut(fold(text, simplified)).forEach((run, at) => {
    var pieces = run.kind === "cjk" ? [...run.text] : [run.text];
    pieces.forEach(piece => {
      units.push({ key: run.kind === "word" ? stem(piece) : piece, text: piece, kind: run.kind, cjk: run.kind === "cjk", run: at, at: units.length });
    });
  });
  return units;
}

/* Units as a text again. */
function textOf(units) {
  return units.reduce((text, unit, at) => {
    var apart = at > 0 && !(unit.cjk && units[at - 1].cjk);
    return text + (apart ? " " : "") + unit.text;
  }, "");
}

/* Units that stand directly beside each other, as arrays. */
function stretchesOf(units) {
  var found = [];
  units.forEach((unit, at) => {
    var before = units[at - 1];
    if (before && before.cjk && unit.cjk && before.run === unit.run && before.at + 1 === unit.at) found[found.length - 1].push(unit);
    else found.push([unit]);
  });
  return found;
}

function bigramsOf(units) {
  var found = [];
  for (var at = 0; at + 1 < units.length; at += 1) found.push(units[at].key + units[at + 1].key);
  return found;
}

/* One way to say what a group of a query asks for: all its terms must stand in a page. Of a longer stretch every other bigram is
   enough, so that 接种疫苗 finds 接种新冠疫苗 too. */
function alternativeOf(units, weight) {
  var need = [];
  stretchesOf(units).forEach(stretch => {
    var pairs = bigramsOf(stretch);
    if (!pairs.length) need.push(stretch[0].key);
    pairs.forEach((pair, at) => {
      if (pairs.length < 3 || at % 2 === 0 || at === pairs.length - 1) need.push(pair);
    });
  });
  return { units, need, weight };
}

/* Terms of names that say the same as the units. A single character of names is a term too. */
function nameTermsOf(units, skipped) {
  var found = [];
  stretchesOf(units).forEach(stretch => {
    var pairs = bigramsOf(stretch);
    (pairs.length ? pairs : [stretch[0].key]).forEach(term => { if (!skipped.has(term)) found.push("=" + term); });
  });
  return found;
}
