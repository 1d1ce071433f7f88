/* Texts as they are compared: narrow, without accents, in lower case, and simplified if the table is loaded. */

var LETTERS = {
  "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "þ": "th", "ŋ": "n", "ŧ": "t", "ĳ": "ij", "ſ": "s", "ŉ": "n", "ĸ": "k"
};

/* Folds a text and remembers the place of every character, so that what was found can be shown as it was written.
   simplified: a Map from traditional to simplified characters, or null.
   Gives {characters: [one code point each], places: [index in the text …, its length at the end]}. */
function fold(text, simplified) {
  var characters = [], places = [];
  for (var at = 0; at < text.length;) {
    var code = text.codePointAt(at);
    var written = String.fromCodePoint(code);
    var folded = isDropped(code) ? "" : foldCharacter(code, written, simplified);
    for (var i = 0; i < folded.length;) {
      var one = String.fromCodePoint(folded.codePointAt(i));
      characters.push(one);
      places.push(at);
      i += one.length;
    }
    at += written.length;
  }
  places.push(text.length);
  return { characters, places };
}

function foldCharacter(code, written, simplified) {
  if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;
  else if (code === 0x3000) code = 0x20;
  else if (code === 0x2019) code = 0x27;
  else if (code >= 0xc0 && code <= 0x24f) {
    var bare = written.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    return /^[A-Za-z]+$/.test(bare) ? bare.toLowerCase() : LETTERS[written.toLowerCase()] || written;
  }
  if (code < 0x80) return String.fromCharCode(code >= 65 && code <= 90 ? code + 32 : code);
  return simplified && simplified.get(written) || written;
}

/* Soft hyphens, accents that stand alone, joiners and selectors: invisible, so they do not separate. */
function isDropped(code) {
  return code === 0xad || code >= 0x300 && code <= 0x36f || code >= 0x200b && code <= 0x200d || code === 0x2060 ||
    code >= 0xfe00 && code <= 0xfe0f || code === 0xfeff || code >= 0xe0100 && code <= 0xe01ef;
}

function isCjk(character) {
  var code = character.codePointAt(0);
  return code >= 0x4e00 && code <= 0x9fff || code >= 0x3400 && code <= 0x4dbf || code === 0x3005 || code === 0x3007 ||
    code >= 0xf900 && code <= 0xfaff || code >= 0x20000 && code <= 0x3ffff;
}
