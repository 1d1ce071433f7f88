/* Loading the files of the index. Each file hands its value to put() while it runs; whoever asked for it is told right after. */

var arrived;

function put(name, value) {
  arrived = value;
}

/* Asks for a file; the promise holds the value it has put. load(url, done) runs the file at an address, then calls done(error) at once. */
function ask(load, url) {
  return new Promise((resolve, reject) => {
    load(url, error => {
      var value = arrived;
      arrived = undefined;
      if (error || value === undefined) reject(new Error("Index did not load: " + url));
      else resolve(value);
    });
  });
}

/* What is known of one published index: its entry and the files that were loaded so far. fresh: "" or a query string that passes by caches. */
async function openState(load, base, language, fresh) {
  var entry = await ask(load, base + language + ".js" + fresh);
  return { entry, load, isChinese: language === "zh", folder: base + entry.folder + "/", files: new Map(), simplified: null, tables: ["fold", "rare"] };
}

/* A file of the index by its name, loaded once. */
function file(state, name) {
  if (!state.files.has(name)) {
    var asked = ask(state.load, state.folder + name + ".js");
    state.files.set(name, asked);
    asked.catch(() => { state.files.delete(name); });
  }
  return state.files.get(name);
}

/* The postings or lists of terms, as they are written: a Map; terms that the index does not know are left out. */
async function lookUp(state, wanted) {
  var found = new Map();
  await Promise.all(wanted.map(async term => {
    var chunk = await file(state, chunkOf(term, state.entry));
    if (Object.prototype.hasOwnProperty.call(chunk, term)) found.set(term, chunk[term]);
  }));
  return found;
}

/* The table from traditional to simplified characters: first the common ones, then the rare ones. Both sides are written as distances
   from the one before; those that go back are odd. */
async function loadSimplified(state) {
  var name = state.tables.shift(), table = await file(state, name), steps = numbersOf(table.to), one = 0, to = 0;
  var pairs = numbersOf(table.from).map((gap, at) => {
    one += gap;
    to += steps[at] % 2 ? -(steps[at] + 1) / 2 : steps[at] / 2;
    return [String.fromCodePoint(one), String.fromCodePoint(to)];
  });
  state.simplified = new Map([...state.simplified || []].concat(pairs));
}

/* Runs work(state) on the index of this moment. If one of its files is gone, a new site was published meanwhile: then once more on that. */
async function withIndex(index, work) {
  var state = await index.state;
  try {
    return await work(state);
  } catch (error) {
    var next = await openState(index.load, index.base, index.language, "?" + Date.now());
    if (next.folder === state.folder) throw error;
    index.state = Promise.resolve(next);
    return work(next);
  }
}
