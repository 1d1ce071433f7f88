/* Folded texts as runs and terms. The table tests/search/tokens.yaml holds this and the index to the same rules. */

/* Cuts what fold() gave into runs: [{kind: "cjk" | "word" | "number", text, from, to}], from and to counting folded characters. */
function cut(folded) {
  var found = [], all = folded.characters;
  for (var at = 0; at < all.length;) {
    var kind = kindOf(all[at]);
    if (!kind) {
      at += 1;
      continue;
    }
    var from = at, text = "";
    for (; at < all.length; at += 1) {
      if (kindOf(all[at]) === kind) text += all[at];
      else if (kind === "number" && isPoint(all, at)) text += ".";
      else if (!isLeftOut(all, at, kind)) break;
    }
    found.push({ kind, text, from, to: at });
  }
  return found;
}

function kindOf(character) {
  if (character >= "a" && character <= "z") return "word";
  if (character >= "0" && character <= "9") return "number";
  return character > "\u3000" && isCjk(character) ? "cjk" : "";
}

function isDigit(character) {
  return character !== undefined && kindOf(character) === "number";
}

function isPoint(all, at) {
  return all[at] === "." && isDigit(all[at + 1]);
}

/* The apostrophe of don't; the comma of 1,000. */
function isLeftOut(all, at, kind) {
  if (kind === "word") return all[at] === "'" && all[at + 1] !== undefined && kindOf(all[at + 1]) === "word";
  if (kind !== "number" || all[at] !== ",") return false;
  return isDigit(all[at + 1]) && isDigit(all[at + 2]) && isDigit(all[at + 3]) && !isDigit(all[at + 4]);
}

/* The terms of a run: a word's stem, a number, or bigrams, then the characters. */
function termsOf(run) {
  if (run.kind === "word") return [stem(run.text)];
  if (run.kind === "number") return [run.text];
  var characters = [...run.text];
  return characters.slice(1).map((character, at) => characters[at] + character).concat(characters);
}

function terms(text, simplified) {
  return [].concat(...cut(fold(text, simplified)).map(termsOf));
}
