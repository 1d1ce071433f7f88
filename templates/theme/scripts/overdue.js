/* A page that nobody has built again still tells its reader when it is past its review date. */
(function () {
  "use strict";

  function show() {
    var today = new Date().toISOString().slice(0, 10);
    document.querySelectorAll("[data-due][hidden]").forEach(function (notice) {
      if (notice.getAttribute("data-due") < today) notice.hidden = false;
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
  else show();
})();
