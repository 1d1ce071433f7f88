/* Remembers the language a reader chooses, keeps the section when switching, and leads from the root to that language. */
(function () {
  "use strict";
  var KEY = "casebook-language";

  function remembered() {
    try { return localStorage.getItem(KEY); } catch (refused) { return null; }
  }

  function remember(language) {
    try { localStorage.setItem(KEY, language); } catch (refused) { /* private windows may refuse; the link works all the same */ }
  }

  if (document.documentElement.hasAttribute("data-choose-language")) {
    var language = remembered() === "en" ? "en" : "zh";
    location.replace(language + "/");
    return;
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-language]");
    if (!link) return;
    remember(link.getAttribute("data-language"));
    link.hash = location.hash;
  });
})();
