/* Answering a query: understand it, load what it needs, mend it if it must be, rank, and show what was asked for. */

/* How much more a page counts whose text has the very phrase. */
var PHRASE = 1.5;

async function answerTo(state, text, filters) {
  var vocabulary = await vocabularyOf(state, text), lists = new Map(), all = state.entry.pages;
  var query = parse(text, vocabulary, state.simplified);
  await gatherQuery(state, lists, query);
  /* A whole sentence that the common traditional characters leave as it is has no rare ones either. */
  for (var before = ""; state.tables.length && !(query.isSentence && before === textOf(query.units)) && await holdsStrangers(state, query, lists);) {
    before = textOf(query.units);
    await loadSimplified(state);
    query = parse(text, vocabulary, state.simplified);
    await gatherQuery(state, lists, query);
  }
  await addTyped(state, query, lists);
  var meant = await repair(state, query, lists, vocabulary), emergencies = query.emergencies;
  if (meant) {
    var typed = query.groups.filter(function (group) { return group.isTyped; });
    query = parse(meant, vocabulary, state.simplified);
    query.groups = query.groups.concat(typed);
    await gatherQuery(state, lists, query);
    emergencies = emergencies.concat(query.emergencies.filter(function (one) { return emergencies.indexOf(one) < 0; }));
  }
  query.groups.forEach(function (group) { weigh(group, lists, all); });
  await catchUp(state, query, lists);
  await widen(state, query, lists);
  await splitEmpty(state, query, lists);
  if (query.groups.every(function (group) { return !group.pages; })) await byCharacters(state, query, lists);
  var ranked = rank(query, lists, all);
  var chosen = filters && Object.keys(filters).some(function (id) { return filters[id].length; });
  var flags = chosen ? allowed(await loadFacets(state), filters, null, all) : null;
  var pages = flags ? ranked.filter(function (found) { return flags[found[0]]; }) : ranked;
  return {
    state: state,
    query: text,
    meant: meant,
    emergencies: emergencies,
    total: pages.length,
    complete: pages.filter(function (found) { return found[2]; }).length,
    pages: pages,
    hits: function (from, to) { return hitsOf(state, query, lists, pages, from, to); },
    facets: async function () { return countFacets(await loadFacets(state), filters, ranked, all); }
  };
}

/* The vocabulary; synonyms of the other script only when a query is written in it. */
async function vocabularyOf(state, text) {
  if (!state.vocabulary) {
    state.vocabulary = prepareVocabulary(await file(state, "words"));
    /* Many files of a group: many pages have it. */
    state.vocabulary.commonness = function (key) { return Number(state.entry.subs[groupOf(key, state.entry)]); };
    state.vocabulary.place = function (term) { return chunkOf(term, state.entry); };
  }
  var isForeign = unitsOf(text, null).some(function (unit) { return state.isChinese ? unit.kind === "word" : unit.cjk; });
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
  query.groups.forEach(function (group) {
    group.alternatives[0].need.forEach(function (term) {
      if (!isCjk(coreOf(term)) || lists.get(term)) return;
      Array.from(coreOf(term)).forEach(function (character) { strangers.add(character); });
      names.add(chunkOf(term, state.entry));
    });
  });
  var chunks = await Promise.all(Array.from(names).map(function (name) { return file(state, name); }));
  return Array.from(strangers).some(function (character) {
    return !chunks.some(function (chunk) {
      return Object.keys(chunk).some(function (term) { return term.indexOf(character) >= 0; });
    });
  });
}

/* Where hardly any page has a word or its standard word, other words that people say for it are asked for too. */
async function widen(state, query, lists) {
  var few = query.isSentence ? 1 : 3;
  var rare = query.groups.filter(function (group) { return group.others && group.others.length && group.pages < few; });
  rare.forEach(function (group) {
    /* The first are the most usual ones; each costs a file or two. */
    group.others.slice(0, 4).forEach(function (other) {
      var alternative = alternativeOf(unitsOf(other, null), 0.7);
      var isLoose = alternative.need.some(function (term) { return isCjk(term) && Array.from(term).length === 1; });
      if (!isLoose) group.alternatives.push(alternative);
    });
  });
  await gatherQuery(state, lists, { groups: rare, readings: [], spelled: [] });
  rare.forEach(function (group) { weigh(group, lists, state.entry.pages); });
}

/* What stands nowhere as a whole may stand there in pieces. */
async function splitEmpty(state, query, lists) {
  var added = [];
  query.groups = query.groups.reduce(function (groups, group) {
    if (group.pages || group.optional || group.units.length < 2) return groups.concat(group);
    var pieces = [];
    stretchesOf(group.units).forEach(function (stretch) {
      if (stretch.length < 3) pieces.push(stretch);
      else bigramsOf(stretch).forEach(function (pair, at) { pieces.push(stretch.slice(at, at + 2)); });
    });
    if (pieces.length < 2) return groups.concat(group);
    pieces = pieces.map(function (units) { return { units: units, alternatives: [alternativeOf(units, 1)], share: 0.7 }; });
    added = added.concat(pieces);
    return groups.concat(pieces);
  }, []);
  await gatherQuery(state, lists, { groups: added, readings: [], spelled: [] });
  added.forEach(function (group) { weigh(group, lists, state.entry.pages); });
}

/* If nothing at all is found: names that share a character, rather than an empty page. */
async function byCharacters(state, query, lists) {
  query.groups = query.groups.concat(query.units.filter(function (unit) { return unit.cjk; }).slice(0, 12).map(function (unit) {
    return { units: [unit], alternatives: [{ units: [unit], need: ["=" + unit.key], weight: 0.5 }], share: 0.3 };
  }));
  await gatherQuery(state, lists, query);
  query.groups.forEach(function (group) { weigh(group, lists, state.entry.pages); });
}

/* The results of some pages. Among the first, those in which the query stands as it was typed go before their like. */
async function hitsOf(state, query, lists, pages, from, to) {
  var marks = marksOf(query);
  var shown = await Promise.all(pages.slice(from, to).map(async function (found) {
    var texts = await file(state, "p/" + found[0] + "-" + bestPart(query, lists, found[0]).part);
    return { found: found, texts: texts };
  }));
  if (from === 0 && query.units.length > 1) {
    shown.forEach(function (one) { one.score = one.found[1] * (holdsPhrase(one.texts, query.units, state.simplified) ? PHRASE : 1); });
    shown.sort(function (one, other) { return other.score - one.score || one.found[0] - other.found[0]; });
    shown.forEach(function (one, at) { pages[at] = one.found; });
  }
  return shown.map(function (one) { return hitOf(one.texts, marks, state.vocabulary.kinds, state.simplified); });
}
