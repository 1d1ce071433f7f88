/* Asks the index. Only the newest question is answered: what comes back for an older one is dropped. */

function uiAsking(settings) {
  let opening = null;
  let newest = 0;

  function open() {
    if (!opening) {
      opening = Promise.resolve().then(() => window.casebookSearch.open(settings.base, settings.language));
      opening.catch(() => { opening = null; });
    }
    return opening;
  }

  /* `collect` takes the answer and returns what is needed of it; then one of the last two is called, unless a newer
     question was asked meanwhile. */
  function ask(query, filters, collect, answered, failed) {
    const mine = ++newest;
    const unlessOld = (go) => (value) => { if (mine === newest) go(value); };
    open()
      .then((index) => index.search(query, filters))
      .then((answer) => answer && collect(answer)) /* null: too old, says the engine */
      .then(unlessOld(answered), unlessOld(failed));
  }

  return { ask, forget: () => { newest += 1; } };
}

/* Calls `then` with what stands in a field, soon after somebody wrote there. What an input method is still putting
   together, e.g. pinyin before a character is chosen, is not a question yet. */
function uiTyping(input, then) {
  let composing = input.hasAttribute("data-composing");
  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => then(input.value.trim()), 120);
  };
  input.addEventListener("compositionstart", () => {
    composing = true;
    clearTimeout(timer);
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    soon();
  });
  input.addEventListener("input", (event) => { if (!composing && !event.isComposing) soon(); });
}

/* Whether a key belongs to an input method: Enter there chooses a character. Old browsers say so by the number 229. */
function uiComposes(event) {
  return event.isComposing || event.keyCode === 229;
}
