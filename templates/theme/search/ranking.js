/* The order of pages. A group's share in a page is its rareness times the weight of its best alternative; a name that says what was
   asked for weighs more than any text; pages that lack a part of the query fall behind. */

/* How rare something is that stands in some of all pages (the idf of BM25, never below zero). */
function rareness(pages, all) {
  return Math.log(1 + (all - pages + 0.5) / (pages + 0.5));
}

/* The weight of a group in every page. */
function weigh(group, lists, all) {
  var best = new Float32Array(all), pages = 0;
  group.alternatives.forEach(alternative => {
    pagesWith(alternative, lists).forEach(found => {
      if (!best[found[0]]) pages += 1;
      best[found[0]] = Math.max(best[found[0]], found[1] * alternative.weight);
    });
  });
  group.best = best;
  group.pages = pages;
  group.rareness = rareness(pages, all) * (group.share || 1);
}

/* Ranks all pages for weighed groups. Gives [[page, score, 1 if it holds everything], …], best first. */
function rank(query, lists, all) {
  var scores = new Float32Array(all), held = new Float32Array(all), whole = new Uint8Array(all).fill(1), total = 0;
  var typed = query.groups.find(group => group.isTyped && group.pages);
  query.groups.forEach(group => {
    if (!group.optional) total += group.rareness;
    for (var page = 0; page < all; page += 1) {
      if (group.best[page]) {
        scores[page] += group.rareness * group.best[page];
        if (!group.optional) held[page] += group.rareness;
      } else if (!group.optional) whole[page] = 0;
    }
  });
  var named = nameShares(query, lists, all);
  var most = held.reduce((one, other) => Math.max(one, other), 0);
  var pages = [];
  for (var page = 0; page < all; page += 1) {
    var asTyped = typed && typed.best[page];
    if (!asTyped && (!held[page] || !whole[page] && held[page] < 0.15 * most)) continue;
    var share = asTyped ? 1 : held[page] / total;
    pages.push([page, (scores[page] + total * named[page]) * share, whole[page]]);
  }
  pages.sort(byScore);
  /* Only these are compared by their parts, so they stay before all others. */
  var first = pages.slice(0, 60);
  first.forEach(found => {
    /* What stands together in one part answers better than what is scattered over a long page. */
    var together = bestPart(query, lists, found[0]).score;
    found[1] = found[1] * (0.5 + 0.5 * together / total) + 0.5 * together;
  });
  return first.sort(byScore).concat(pages.slice(60));
}

function byScore(one, other) {
  return other[1] - one[1] || one[0] - other[0];
}

/* How well the best name of each page answers a reading: 0 nothing, about 1 all of it among other words, 2 that and nothing else. */
function nameShares(query, lists, all) {
  var best = new Float32Array(all);
  query.readings.forEach(units => {
    var terms = [...new Set(nameTermsOf(units, query.skipped))], total = 0, shares = new Float32Array(all);
    var matched = new Uint8Array(all), sizes = new Uint8Array(all);
    terms.forEach(term => {
      var list = lists.get(term);
      /* Two characters that no name holds often belong to two words. */
      var rare = list ? rareness(list.pages.length, all) : rareness(0, all) * 0.3;
      total += rare;
      if (!list) return;
      list.pages.forEach((page, at) => {
        shares[page] += rare;
        matched[page] += 1;
        sizes[page] = Math.max(sizes[page], list.levels[at] + 1);
      });
    });
    var size = Math.min(units.length, 8);
    for (var page = 0; page < all; page += 1) {
      if (!matched[page]) continue;
      var share = shares[page] / total;
      var filled = Math.min(1, size * share / sizes[page]);
      var value = share * (0.8 + 0.1 * filled) + (matched[page] === terms.length && sizes[page] === size ? 0.9 : 0);
      best[page] = Math.max(best[page], value);
    }
  });
  return best;
}

/* The part of a page that answers best: {part, score}. */
function bestPart(query, lists, page) {
  var scores = new Map(), best = { part: 0, score: 0 };
  query.groups.forEach(group => {
    if (!group.best[page]) return;
    var own = new Map();
    group.alternatives.forEach(alternative => {
      var all = listsOf(alternative, lists);
      if (all.includes(null)) return;
      all.forEach(list => {
        var seen = new Map();
        partsOn(list, page).forEach(found => { seen.set(found[0], Math.max(seen.get(found[0]) || 0, found[1])); });
        seen.forEach((weight, part) => {
          own.set(part, (own.get(part) || 0) + weight * alternative.weight / all.length);
        });
      });
    });
    own.forEach((weight, part) => { scores.set(part, (scores.get(part) || 0) + group.rareness * Math.min(1, weight)); });
  });
  scores.forEach((score, part) => {
    if (score > best.score || score === best.score && part < best.part) best = { part, score };
  });
  return best;
}
