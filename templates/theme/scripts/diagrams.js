/* Pointing at a person in a diagram, or choosing the name in the table beside it, lifts that person's lines. */
(function () {
  "use strict";

  function concerns(part, id) {
    return (
      part.getAttribute("data-id") === id ||
      part.getAttribute("data-from") === id ||
      part.getAttribute("data-to") === id ||
      (" " + (part.getAttribute("data-ids") || "") + " ").indexOf(" " + id + " ") >= 0
    );
  }

  function lift(pictures, id) {
    pictures.forEach(function (picture) {
      var known = false;
      var parts = picture.querySelectorAll("[data-id], [data-ids], [data-from]");
      parts.forEach(function (part) {
        var lit = id !== null && concerns(part, id);
        known = known || lit;
        part.classList.toggle("is-lit", lit);
      });
      /* Who stands at the other end of a lifted line is lifted too. */
      parts.forEach(function (part) {
        var own = part.getAttribute("data-id");
        if (!own || part.classList.contains("is-lit")) return;
        parts.forEach(function (line) {
          if (!line.hasAttribute("data-id") && line.classList.contains("is-lit") && concerns(line, own)) part.classList.add("is-lit");
        });
      });
      picture.classList.toggle("is-lifting", known);
    });
  }

  function show(picture, id) {
    var frame = picture.parentNode;
    var person = picture.querySelector('[data-id="' + id + '"]');
    if (!person || frame.scrollWidth <= frame.clientWidth) return;
    var box = person.getBoundingClientRect();
    var view = frame.getBoundingClientRect();
    frame.scrollLeft += box.left + box.width / 2 - (view.left + view.width / 2);
  }

  function pick(row, pictures, chosen) {
    var head = row.querySelector("th");
    var button = document.createElement("button");
    button.type = "button";
    button.className = "diagram__pick";
    button.setAttribute("aria-pressed", "false");
    while (head.firstChild) button.appendChild(head.firstChild);
    head.appendChild(button);
    button.addEventListener("click", function () {
      var on = chosen.button !== button;
      if (chosen.button) chosen.button.setAttribute("aria-pressed", "false");
      chosen.button = on ? button : null;
      chosen.id = on ? row.getAttribute("data-id") : null;
      button.setAttribute("aria-pressed", String(on));
      lift(pictures, chosen.id);
      if (on) pictures.forEach(function (picture) { show(picture, chosen.id); });
    });
  }

  function prepare(figure) {
    var pictures = figure.querySelectorAll(".diagram__svg");
    var section = figure.closest("section") || figure.parentNode;
    var chosen = { id: null, button: null };
    pictures.forEach(function (picture) {
      picture.querySelectorAll("[data-id]").forEach(function (part) {
        part.addEventListener("pointerenter", function () { lift(pictures, part.getAttribute("data-id")); });
        part.addEventListener("pointerleave", function () { lift(pictures, chosen.id); });
      });
    });
    section.querySelectorAll("tr[data-id]").forEach(function (row) { pick(row, pictures, chosen); });
  }

  function start() {
    document.querySelectorAll(".diagram").forEach(prepare);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
