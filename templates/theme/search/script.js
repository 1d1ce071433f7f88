/* Runs a file of the index by a script element: that works from a server, from a folder and from a stick alike. The only file here that
   knows the document. */
function loadScript(url, done) {
  var script = document.createElement("script");
  script.charset = "utf-8";
  script.async = true;
  script.src = url;
  script.onload = () => {
    script.remove();
    done(null);
  };
  script.onerror = () => {
    script.remove();
    done(new Error(url));
  };
  document.head.appendChild(script);
}
