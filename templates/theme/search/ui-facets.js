/* The facets of what was found, as boxes to tick. Ticking must not lose the focus, so what is there is kept. */

function uiFacets(form, words, changed) {
  const boxes = {};
  const sets = {};
  const clear = uiMake("button", "search__clear", words.unfiltered);
  clear.type = "button";
  clear.addEventListener("click", () => changed({}));
  form.addEventListener("change", () => changed(chosen()));
  form.addEventListener("submit", (event) => event.preventDefault());
  uiReplace(form, clear);

  function chosen() {
    const filters = {};
    Object.keys(boxes).forEach((key) => {
      const box = boxes[key].box;
      if (box.checked) filters[box.name] = (filters[box.name] || []).concat(box.value);
    });
    return filters;
  }

  function setOf(facet) {
    if (!sets[facet.id]) {
      sets[facet.id] = uiMake("fieldset", "facet", uiMake("legend", "facet__label", facet.label));
      form.insertBefore(sets[facet.id], clear);
    }
    return sets[facet.id];
  }

  function valueOf(facet, value) {
    const key = facet.id + "/" + value.id;
    if (!boxes[key]) {
      const box = uiMake("input", "facet__box");
      box.type = "checkbox";
      box.name = facet.id;
      box.value = value.id;
      const count = uiMake("span", "facet__count");
      const row = uiMake("label", "facet__value", [box, uiMake("span", "facet__name", value.label), count]);
      setOf(facet).appendChild(row);
      boxes[key] = { box, count, row };
    }
    return boxes[key];
  }

  return function update(facets) {
    let ticked = 0;
    facets.forEach((facet) => {
      facet.values.forEach((value) => {
        const shown = valueOf(facet, value);
        shown.box.checked = value.chosen;
        shown.count.textContent = String(value.count);
        shown.row.hidden = !value.count && !value.chosen;
        ticked += value.chosen ? 1 : 0;
      });
      setOf(facet).hidden = facet.values.every((value) => !value.count && !value.chosen);
    });
    clear.hidden = ticked === 0;
  };
}
