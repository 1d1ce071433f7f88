/* On a page that has moved: carries the # of the old link along, and leaves out the file's name where a server finds it. */
(function () {
  "use strict";
  var target = document.documentElement.getAttribute("data-moved");
  if (target === null) return;
  if (location.protocol !== "file:") target = target.replace(/index\.html(?=$|#)/, "");
  if (target.indexOf("#") < 0) target += location.hash;
  window.stop();
  location.replace(target);
})();
