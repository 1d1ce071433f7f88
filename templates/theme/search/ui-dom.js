/* Elements and words. What comes from an index only ever becomes text, never markup. */

function uiMake(name, className, content) {
  const node = document.createElement(name);
  if (className) node.className = className;
  uiAdd(node, content);
  return node;
}

/* Content: a text, an element, or a list of them; what is empty is left out. */
function uiAdd(node, content) {
  if (Array.isArray(content)) content.forEach((part) => uiAdd(node, part));
  else if (content) node.appendChild(typeof content === "string" ? document.createTextNode(content) : content);
}

function uiReplace(node, content) {
  while (node.firstChild) node.removeChild(node.firstChild);
  uiAdd(node, content);
}

/* Pieces of text, each with whether it is what was looked for. */
function uiMarked(pieces) {
  return pieces.map((piece) => (piece[1] ? uiMake("mark", "", piece[0]) : piece[0]));
}

function uiSay(words, key, values) {
  return words[key].replace(/\{(\w+)\}/g, (whole, name) => String(values[name]));
}

function uiCounted(words, key, count) {
  return uiSay(words, count === 1 && words[key + "-one"] ? key + "-one" : key, { count });
}
