/* Opened from a USB stick, a folder does not show its page by itself: links that end in / get the file's name. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  function complete(address) {
    return address.replace(/\/(?=$|[?#])/, "/index.html");
  }

  function follow(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (link && link.protocol === "file:" && /\/$/.test(link.pathname)) link.href = complete(link.href);
  }

  document.addEventListener("click", follow, true);
  document.addEventListener("auxclick", follow, true);
  document.addEventListener("submit", function (event) { event.target.action = complete(event.target.action); }, true);
})();
