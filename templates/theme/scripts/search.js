/* Opens the search, on / and Ctrl K too, and loads what answers questions when somebody is about to ask one. */
(function () {
  "use strict";
  var NARROW = "(max-width: 59.9375em)";
  var box, input, sheet, hint, page, settings, before, asked, stepped;

  function load(address) {
    var script = document.createElement("script");
    script.charset = "utf-8";
    script.src = address;
    script.onerror = function () {
      if (address === settings.engine) load(address + "?again");
      else fail();
    };
    document.head.appendChild(script);
  }

  function prepare() {
    if (!asked) load(settings.engine);
    asked = true;
  }

  function fail() {
    asked = false;
    hint.textContent = settings.words.failed;
    (page || box).querySelector("[role=status]").textContent = settings.words.failed;
  }

  function open(from) {
    if (page) return page.querySelector("[type=search]").focus();
    before = from || before;
    box.classList.add("is-open");
    if (matchMedia(NARROW).matches) {
      /* A phone's key for “back” closes the sheet, not the page under it. */
      if (!stepped) history.pushState(null, "");
      stepped = true;
      sheet.setAttribute("role", "dialog");
      sheet.setAttribute("aria-modal", "true");
      sheet.setAttribute("aria-label", box.getAttribute("aria-label"));
    }
    if (document.activeElement !== input) input.focus();
  }

  function close() {
    box.classList.remove("is-open");
    ["role", "aria-modal", "aria-label"].forEach(function (name) { sheet.removeAttribute(name); });
    input.setAttribute("aria-expanded", "false");
  }

  function leave() {
    if (stepped) return history.back();
    close();
    if (!before) return;
    input.blur();
    before.focus();
    before = null;
  }

  function stepBack() {
    if (!stepped) return;
    stepped = false;
    leave();
  }

  function writes(node) {
    if (node.isContentEditable || /^(TEXTAREA|SELECT)$/.test(node.tagName)) return true;
    return node.tagName === "INPUT" && !/^(checkbox|radio|button|submit|reset)$/.test(node.type);
  }

  function onKey(event) {
    if (event.defaultPrevented || event.isComposing || event.altKey || writes(event.target)) return;
    var control = event.ctrlKey || event.metaKey;
    if (control ? event.key !== "k" && event.key !== "K" : event.key !== "/") return;
    event.preventDefault();
    open(document.activeElement);
  }

  function start() {
    box = document.querySelector("[data-search]");
    if (!box) return;
    page = document.querySelector("[data-search-page]");
    input = box.querySelector("input");
    sheet = box.querySelector(".search-box__sheet");
    settings = JSON.parse(box.getAttribute("data-search"));
    document.addEventListener("keydown", onKey);
    /* On a slow net an input method may be at work before the engine is there to see it begin. */
    document.addEventListener("compositionstart", function (event) { event.target.setAttribute("data-composing", ""); });
    document.addEventListener("compositionend", function (event) { event.target.removeAttribute("data-composing"); });
    hint = box.querySelector(".search-box__hint");
    if (page) {
      box.hidden = true;
      page.querySelector("form").hidden = false;
      if (/[?&]q=[^&]/.test(location.search)) page.querySelector("[role=status]").textContent = settings.words.waiting;
      return prepare();
    }
    var idle = hint.textContent;
    box.querySelector(".search-box__open").addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(event.currentTarget);
    });
    box.querySelector(".search-box__close").addEventListener("click", leave);
    box.addEventListener("focusin", prepare);
    ["focus", "click", "input"].forEach(function (name) {
      input.addEventListener(name, function () { open(); });
    });
    input.addEventListener("input", function () {
      hint.textContent = input.value ? settings.words.waiting : idle;
      prepare();
    });
    /* A result may stand on this very page. */
    box.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !event.target.closest(".search-box__panel a")) return;
      close();
      input.blur();
      before = null;
    });
    window.addEventListener("popstate", stepBack);
    box.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !box.contains(event.relatedTarget)) { close(); before = null; }
    });
    document.addEventListener("pointerdown", function (event) {
      if (!box.contains(event.target)) { close(); before = null; }
    });
    box.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      if (box.classList.contains("is-open")) leave();
      else {
        input.value = "";
        input.dispatchEvent(new Event("input"));
        close();
      }
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
