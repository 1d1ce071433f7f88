/* Postings: which pages hold a term, in which of their parts, and how much it weighs there. The format is that of generator/search/. */

/* Values of the 90 digits by character code: U+0021 to U+007E without " ' < and backslash. */
var DIGITS = digitValues();

function digitValues() {
  var values = [], next = 0;
  for (var code = 0x21; code < 0x7f; code += 1) {
    values[code] = "\"\\'<".includes(String.fromCharCode(code)) ? -1 : next++;
  }
  return values;
}

/* Decodes postings to {pages, impacts, levels, items, text}: page numbers, the weight (0 to 1) and the highest level in each page, and where each page's parts
   begin in the text. hasItems: false for names and lists of pages, which hold gaps alone. */
function decode(text, hasItems) {
  var pages = [], impacts = [], levels = [], items = [], page = -1, at = 0;
  while (at < text.length) {
    var gap = 0, digit = DIGITS[text.charCodeAt(at++)];
    while (digit >= 60) {
      gap = gap * 30 + digit - 60;
      digit = DIGITS[text.charCodeAt(at++)];
    }
    page += gap * 60 + digit + 1;
    pages.push(page);
    if (!hasItems) continue;
    items.push(at);
    var best = 0, parts = 0, more = true;
    while (more) {
      digit = DIGITS[text.charCodeAt(at++)];
      if (digit >= 80) continue;
      more = digit >= 40;
      parts += 1;
      if (digit % 8 > best) best = digit % 8;
    }
    /* A page that speaks of it in many places weighs a little more than one that does so in one. */
    levels.push(best);
    impacts.push((best + 1 + (parts > 1 ? Math.min(1, (parts - 1) / 4) : 0)) / 9);
  }
  return { pages, impacts, levels, items, text };
}

/* The parts of the page at a position of decoded postings: [[part, weight], …]. */
function partsAt(postings, position) {
  var at = postings.items[position], part = -1, found = [], digit;
  do {
    var add = 1;
    digit = DIGITS[postings.text.charCodeAt(at++)];
    while (digit >= 80) {
      add += 5 * (digit - 79);
      digit = DIGITS[postings.text.charCodeAt(at++)];
    }
    part += add + Math.floor(digit % 40 / 8);
    found.push([part, (digit % 8 + 1) / 8]);
  } while (digit >= 40);
  return found;
}

/* Where a page stands in rising page numbers, or -1. */
function positionOf(pages, page) {
  var low = 0, high = pages.length - 1;
  while (low <= high) {
    var middle = low + high >> 1;
    if (pages[middle] === page) return middle;
    if (pages[middle] < page) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/* A row of numbers, written one after the other as gaps are. */
function numbersOf(text) {
  var numbers = [], value = 0;
  for (var at = 0; at < text.length; at += 1) {
    var digit = DIGITS[text.charCodeAt(at)];
    if (digit >= 60) value = value * 30 + digit - 60;
    else {
      numbers.push(value * 60 + digit);
      value = 0;
    }
  }
  return numbers;
}
