/* Stems of English words, light on purpose: what is cut off too much cannot be told apart any more.
   Each step works on what the one before has left; in brackets the letters that must remain.
     0  three letters or fewer: the word; eight exceptions
     1  -ies y, of four letters ie · -sses ss, -xes x · -sis s (6 letters or more) · -s, but not of -ss -us -is
     2  -iness y (4) · -ness (4)
     3  nothing for -eed · -ied y, of four letters ie · -ed -ing (3, a vowel among them);
        then consonant + vowel + consonant other than w x y gets an e, or -at is taken off (4, not after e o)
     4  -ation (4) · -ate (4, not after e o) · -ion after ct nt pt st ss (5)
     5  -e (4)
     6  bb dd gg mm nn pp rr tt at the end: one of the two, if longer than three letters; ll, if longer than five
     7  -iz -ize -yz -yze s for z · -our or (3) */

var STEMS = {
  children: "child", women: "woman", feet: "foot", teeth: "tooth", used: "use", using: "use", dying: "die", aging: "age", aged: "age", news: "news"
};

function stem(word) {
  if (word.length <= 3) return word;
  if (STEMS.hasOwnProperty(word)) return STEMS[word];
  word = withoutIon(withoutEnding(withoutNess(singular(word))));
  if (word.length >= 5) word = word.replace(/e$/, "");
  if (word.length > 3 && /(bb|dd|gg|mm|nn|pp|rr|tt)$/.test(word) || word.length > 5 && /ll$/.test(word)) word = word.slice(0, -1);
  return word.replace(/([iy])z(e?)$/, "$1s$2").replace(/(...)our$/, "$1or");
}

function singular(word) {
  if (/ies$/.test(word)) return word.length === 4 ? word.slice(0, 3) : word.slice(0, -3) + "y";
  if (/(ss|x)es$/.test(word)) return word.slice(0, -2);
  if (word.length >= 6 && /sis$/.test(word)) return word.slice(0, -2);
  return /s$/.test(word) && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

function withoutNess(word) {
  return word.replace(/(....)iness$/, "$1y").replace(/(....)ness$/, "$1");
}

function withoutEnding(word) {
  if (word.length <= 3 || /eed$/.test(word)) return word;
  if (/ied$/.test(word)) return word.length === 4 ? word.slice(0, 3) : word.slice(0, -3) + "y";
  var found = /^(.{3,}?)(ed|ing)$/.exec(word);
  if (!found || !/[aeiouy]/.test(found[1])) return word;
  var rest = found[1];
  if (/^[^aeiouy][aeiouy][^aeiouywx]$/.test(rest)) return rest + "e";
  return rest.length >= 6 && /[^eo]at$/.test(rest) ? rest.slice(0, -2) : rest;
}

function withoutIon(word) {
  if (word.length >= 9 && /ation$/.test(word)) return word.slice(0, -5);
  if (word.length >= 7 && /[^eo]ate$/.test(word)) return word.slice(0, -3);
  return word.length >= 8 && /(ct|nt|pt|st|ss)ion$/.test(word) ? word.slice(0, -3) : word;
}
