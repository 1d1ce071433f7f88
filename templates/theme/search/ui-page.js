/* The search page: a field, what was found, facets. Its address always says what it shows. */

function uiPage(root, settings) {
  const words = settings.words;
  const part = (name) => root.querySelector(".search__" + name);
  const input = part("input");
  const title = document.title;
  const asking = uiAsking(settings);
  const update = uiFacets(part("facets"), words, (filters) => search({ filters, shown: UI_STEP }));
  let state = uiRead();
  let current = null;

  function search(change) {
    state = Object.assign({}, state, change);
    uiWrite(state);
    document.title = state.query ? state.query + " - " + title : title;
    if (!state.query) {
      asking.forget();
      return blank("", []);
    }
    part("status").textContent = part("status").textContent || words.waiting;
    asking.ask(state.query, state.filters, collect, answered, failed);
  }

  function collect(answer) {
    /* If the site was published anew meanwhile, the numbers of the facets are gone; the next question has them again. */
    return Promise.all([answer.hits(0, Math.min(state.shown, answer.total)), answer.facets().catch(() => [])])
      .then((found) => ({ answer, hits: found[0], facets: found[1] }));
  }

  function answered(found) {
    const answer = found.answer;
    const chosen = uiChosen(state.filters);
    current = answer;
    part("status").textContent = answer.total || !chosen ? uiTold(words, answer) : uiSay(words, "none-chosen", { query: answer.query });
    uiReplace(part("first"), first(answer, chosen));
    uiReplace(part("results"), found.hits.map((hit) => uiResult(settings, hit)));
    update(found.facets);
    part("chosen").textContent = chosen ? uiSay(words, "chosen", { count: chosen }) : "";
    part("body").hidden = !answer.total && !chosen;
    more();
  }

  function first(answer, chosen) {
    const parts = uiEmergencies(settings, answer.emergencies);
    if (answer.meant) {
      const button = uiMake("button", "search__meant", uiSay(words, "meant", { word: answer.meant }));
      button.type = "button";
      button.addEventListener("click", () => {
        input.value = answer.meant;
        input.focus();
        search({ query: answer.meant, shown: UI_STEP });
      });
      parts.push(button);
    }
    if (!answer.total && !chosen && !answer.emergencies.length) parts.push(uiNothing(settings));
    return parts;
  }

  function more() {
    const left = current.total - part("results").children.length;
    part("more").hidden = left <= 0;
    part("more").textContent = uiSay(words, "more", { count: Math.min(left, UI_STEP) });
  }

  function showMore() {
    const answer = current;
    const from = part("results").children.length;
    answer.hits(from, Math.min(from + UI_STEP, answer.total)).then((hits) => {
      if (answer !== current) return;
      const made = hits.map((hit) => uiResult(settings, hit));
      uiAdd(part("results"), made);
      state.shown = from + made.length;
      uiWrite(state);
      more();
      if (made.length) made[0].querySelector("a").focus();
    }, failed);
  }

  function blank(status, content) {
    current = null;
    part("status").textContent = status;
    uiReplace(part("first"), content);
    uiReplace(part("results"), []);
    part("body").hidden = true;
  }

  function failed() {
    const again = uiMake("a", "search__retry", words.retry);
    again.href = location.href;
    again.addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
    blank(words.failed, again);
  }

  function go() {
    state = uiRead();
    input.value = state.query;
    search({});
  }

  uiTyping(input, (query) => { if (query !== state.query) search({ query, shown: UI_STEP }); });
  part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    search({ query: input.value.trim(), shown: UI_STEP });
    input.blur();
  });
  part("more").addEventListener("click", showMore);
  window.addEventListener("popstate", go);
  part("filters").open = matchMedia("(min-width: 60em)").matches;
  const written = input.value.trim();
  if (written && !uiRead().query) search({ query: written });
  else go();
}
