/* The search in the bar of every page: a combobox with a list, as the ARIA Authoring Practices describe it. */

function uiBox(form, settings) {
  const input = form.querySelector(".search-box__input");
  const part = (name) => form.querySelector(".search-box__" + name);
  const list = part("list");
  const asking = uiAsking(settings);
  let active = -1;

  function choose(number) {
    const options = list.children;
    if (active >= 0 && options[active]) options[active].setAttribute("aria-selected", "false");
    active = number;
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  }

  function show(status, first, options, last) {
    choose(-1);
    part("status").textContent = status;
    uiReplace(part("first"), first);
    uiReplace(list, options);
    uiReplace(part("last"), last);
    part("panel").scrollTop = 0;
    form.classList.toggle("has-answer", Boolean(status));
    input.setAttribute("aria-expanded", String(options.length > 0 && form.classList.contains("is-open")));
  }

  function answered(answer, hits) {
    const words = settings.words;
    const name = (number) => "search-box-option-" + number;
    const options = hits.map((hit, number) => uiOption(settings, hit, name(number)));
    if (answer.meant) options.unshift(meant(answer.meant, name("meant")));
    if (answer.total) options.push(all(answer, name("all")));
    const alarm = uiAlarm(answer.emergencies);
    const first = uiEmergencies(settings, answer.emergencies);
    if (!answer.total) {
      const none = uiSay(words, "none", { query: answer.query });
      first.push(uiMake("p", "search-box__none", none));
      return show([alarm, none].join(" "), first, options, answer.emergencies.length ? [] : uiNothing(settings));
    }
    show([alarm, uiTold(words, answer)].join(" "), first, options, []);
  }

  function meant(word, id) {
    const option = uiMake("div", "search-box__option", uiSay(settings.words, "meant", { word }));
    option.addEventListener("click", () => {
      input.value = word;
      input.focus();
      search(word);
    });
    return uiAsOption(option, id);
  }

  function all(answer, id) {
    const option = uiMake("a", "search-box__option search-box__all", uiCounted(settings.words, "all", answer.total));
    option.href = uiSearchLink(settings, answer.query);
    return uiAsOption(option, id);
  }

  function search(query) {
    if (!query) {
      asking.forget();
      return show("", [], [], []);
    }
    asking.ask(
      query,
      {},
      (answer) => answer.hits(0, 5).then((hits) => ({ answer, hits })),
      (found) => answered(found.answer, found.hits),
      () => show(settings.words.failed, uiMake("p", "search-box__none", settings.words.failed), [], [])
    );
  }

  function onKey(event) {
    if (!form.classList.contains("is-open")) choose(-1);
    const last = list.children.length - 1;
    const steps = { ArrowDown: active < last ? active + 1 : -1, ArrowUp: active < 0 ? last : active - 1 };
    if (active >= 0) Object.assign(steps, { Home: 0, End: last });
    if (uiComposes(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      list.children[active].click();
    } else if (event.key in steps && last >= 0) {
      event.preventDefault();
      form.classList.add("is-open");
      input.setAttribute("aria-expanded", "true");
      choose(steps[event.key]);
    }
  }

  uiTyping(input, search);
  input.addEventListener("keydown", onKey);
  input.addEventListener("focus", () => input.setAttribute("aria-expanded", String(list.children.length > 0)));
  /* A press on an option keeps the focus, and with it the list, until the press is over. */
  list.addEventListener("mousedown", (event) => event.preventDefault());
  /* Enter without a chosen option leads to the search page; an empty question does not. */
  form.addEventListener("submit", (event) => { if (!input.value.trim()) event.preventDefault(); });
  if (input.value.trim() && !input.hasAttribute("data-composing")) search(input.value.trim());
}

/* How many pages were found, in words. */
function uiTold(words, answer) {
  if (!answer.total) return uiSay(words, "none", { query: answer.query });
  if (!answer.complete) return uiSay(words, "partly", { count: answer.total });
  return uiCounted(words, "found", answer.total);
}
