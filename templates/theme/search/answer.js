/* Answering a query: understand it, load what it needs, mend it if it must be, rank, and show what was asked for. */

/* How much more a page counts whose text has the very phrase. */
var PHRASE = 1.5;

async function answerTo(state, text, filters) {
  var vocabulary = await vocabularyOf(state, text), lists = new Map(), all = state.entry.pages;
  var query = parse(text, vocabulary, state.simplified);
  await gatherQuery(state, lists, query);
  /* A whole sentence is found without its rarest characters: the second table is not loaded for it. */
  while (state.tables.length > query.isSentence && await holdsStrangers(state, query, lists)) {
    await loadSimplified(state);
    query = parse(text, vocabulary, state.simplified);
    await gatherQuery(state, lists, query);
  }
  await addTyped(state, query, lists);
  var meant = await repair(state, query, lists, vocabulary), emergencies = query.emergencies;
  if (meant) {
    var typed = query.groups.filter(group => group.isTyped);
    query = parse(meant, vocabulary, state.simplified);
    query.groups = query.groups.concat(typed);
    await gatherQuery(state, lists, query);
    emergencies = [...new Set(emergencies.concat(query.emergencies))];
  }
  await askFor(state, query.groups, lists);
  await widen(state, query, lists);
  await splitEmpty(state, query, lists);
  if (query.groups.every(group => !group.pages)) await byCharacters(state, query, lists);
  var ranked = rank(query, lists, all);
  var flags = Object.keys(filters).some(id => filters[id].length) ? allowed(await loadFacets(state), filters, null, all) : null;
  var pages = flags ? ranked.filter(found => flags[found[0]]) : ranked;
  return {
    state,
    query: text,
    meant: ranked.length ? meant : null,
    emergencies,
    total: pages.length,
    complete: pages.filter(found => found[2]).length,
    pages,
    hits: (from, to) => hitsOf(state, query, lists, pages, from, to),
    facets: async () => countFacets(await loadFacets(state), filters, ranked, all)
  };
}

/* The vocabulary; synonyms of the other script only when a query is written in it. */
async function vocabularyOf(state, text) {
  if (!state.vocabulary) {
    state.vocabulary = prepareVocabulary(await file(state, "words"));
    /* Many files of a group: many pages have it. */
    state.vocabulary.commonness = key => Number(state.entry.subs[groupOf(key, state.entry)]);
    /* So many files a sentence may load. Of more pages the lists are longer. */
    state.vocabulary.most = state.entry.pages < 2e3 ? 8 : 6;
    state.vocabulary.place = term => chunkOf(term, state.entry);
  }
  var isForeign = unitsOf(text, null).some(unit => state.isChinese ? unit.kind === "word" : unit.cjk);
  if (isForeign && !state.vocabulary.isWhole) {
    var foreign = await file(state, "foreign");
    if (!state.vocabulary.isWhole) addSynonyms(state.vocabulary, foreign.synonyms);
    state.vocabulary.isWhole = true;
  }
  return state.vocabulary;
}

/* Does the query hold a Chinese character that stands in none of the files it has led to? Then it may be a traditional one. */
async function holdsStrangers(state, query, lists) {
  var strangers = new Set(), names = new Set();
  query.groups.forEach(group => {
    group.alternatives[0].need.forEach(term => {
      if (!isCjk(coreOf(term)) || lists.get(term)) return;
      [...coreOf(term)].forEach(character => { strangers.add(character); });
      names.add(chunkOf(term, state.entry));
    });
  });
  var chunks = await Promise.all([...names].map(name => file(state, name)));
  return [...strangers].some(character => !chunks.some(chunk => Object.keys(chunk).some(term => term.includes(character))));
}

/* Where hardly any page has a word or its standard word, other words that people say for it are asked for too; in a sentence only if none has. */
async function widen(state, query, lists) {
  var rare = query.groups.filter(group => group.others && group.pages < 3);
  rare.forEach(group => {
    group.alternatives = group.alternatives.concat(group.later || []);
    /* The first are the most usual ones; each costs a file or two. */
    if (!query.isSentence || !group.pages) group.others.slice(0, 4).forEach(other => {
      var alternative = alternativeOf(unitsOf(other, null), 0.7);
      var isLoose = alternative.need.some(term => isCjk(term) && [...term].length === 1);
      if (!isLoose) group.alternatives.push(alternative);
    });
  });
  await askFor(state, rare, lists);
}

/* What stands nowhere as a whole may stand there in pieces. */
async function splitEmpty(state, query, lists) {
  var added = [];
  query.groups = query.groups.reduce((groups, group) => {
    if (group.pages || group.optional || group.units.length < 2) return groups.concat(group);
    var pieces = [];
    stretchesOf(group.units).forEach(stretch => {
      if (stretch.length < 3) pieces.push(stretch);
      else bigramsOf(stretch).forEach((pair, at) => { pieces.push(stretch.slice(at, at + 2)); });
    });
    if (pieces.length < 2) return groups.concat(group);
    pieces = pieces.map(units => ({ units, alternatives: [alternativeOf(units, 1)], share: 0.7 }));
    added = added.concat(pieces);
    return groups.concat(pieces);
  }, []);
  await askFor(state, added, lists);
}

/* If nothing at all is found: names that share a character, rather than an empty page. */
async function byCharacters(state, query, lists) {
  query.groups = query.groups.concat(query.units.filter(unit => unit.cjk).slice(0, 12).map(unit => (
    { units: [unit], alternatives: [{ units: [unit], need: ["=" + unit.key], weight: 0.5 }], share: 0.3 }
  )));
  await askFor(state, query.groups, lists);
}

/* The results of some pages. Among the first, those in which the query stands as it was typed go before their like. */
async function hitsOf(state, query, lists, pages, from, to) {
  var marks = marksOf(query);
  var shown = await Promise.all(pages.slice(from, to).map(async found => {
    var texts = await file(state, "p/" + found[0] + "-" + bestPart(query, lists, found[0]).part);
    return { found, texts };
  }));
  if (from === 0 && query.units.length > 1) {
    shown.forEach(one => { one.score = one.found[1] * (holdsPhrase(one.texts, query.units, state.simplified) ? PHRASE : 1); });
    shown.sort((one, other) => other.score - one.score || one.found[0] - other.found[0]);
    shown.forEach((one, at) => { pages[at] = one.found; });
  }
  return shown.map(one => hitOf(one.texts, marks, state.vocabulary.kinds, state.simplified));
}
