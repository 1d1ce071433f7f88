/* How each search is asked in a browser. `begin()` loads it; `ask(query)` gives {paths: of all that was found, shown: how
   many were made ready to be read}. Nothing runs in a worker: a slowed processor slows only the page's own thread. */

var SHOWN = 5; /* results that a box shows at first */

var drivers = {
  ours: function (language) {
    var index, paths = null;
    return {
      begin: async function () {
        await script("/engine.js");
        index = await window.casebookSearch.open("/assets/search/", language);
      },
      ask: async function (query) {
        var answer = await index.search(query, {});
        var hits = await answer.hits(0, SHOWN);
        return {
          pages: answer.pages.map(function (found) { return found[0]; }),
          paths: hits.map(function (hit) { return hit.path + (hit.anchor ? "#" + hit.anchor : ""); }),
          first: answer.emergencies.map(function (one) { return one.id; })
        };
      }
    };
  },

  pagefind: function () {
    var engine;
    return {
      begin: async function () {
        delete window.Worker;
        engine = await import("/pagefind/pagefind.js");
        await engine.init();
      },
      ask: async function (query) {
        var answer = await engine.search(query);
        var shown = await Promise.all(answer.results.slice(0, SHOWN).map(function (one) { return one.data(); }));
        return {
          pages: answer.results.map(function (one) { return one.id; }),
          paths: shown.map(function (one) { return (one.raw_url || one.url).slice(1); }),
          first: []
        };
      }
    };
  },

  /* Material's worker, run as a script of the page: its messages to itself are the answers. */
  material: function () {
    var told = [];
    function message(data) {
      return new Promise(function (resolve) {
        told.push(resolve);
        window.postMessage(data, "*");
      });
    }
    return {
      begin: async function () {
        window.addEventListener("message", function (event) {
          if (event.data.type % 2 === 0) return;
          event.stopImmediatePropagation();
          told.shift()(event.data.data);
        });
        window.importScripts = function () {
          Array.from(arguments).forEach(function (address) {
            var request = new XMLHttpRequest();
            request.open("GET", new URL(address, new URL(WORKER, location.href)).href, false);
            request.send();
            (0, eval)(request.responseText);
          });
        };
        await script(WORKER);
        var written = await (await fetch("/search/search_index.json")).json();
        await message({ type: 0, data: Object.assign({ options: { suggest: false } }, written) });
      },
      ask: async function (query) {
        var answer = await message({ type: 2, data: query });
        var pages = answer.items.map(function (group) { return group[0].location.split("#")[0]; });
        return { pages: pages, paths: pages.slice(0, SHOWN), first: [] };
      }
    };
  }
};

function script(address) {
  return new Promise(function (resolve, reject) {
    var element = document.createElement("script");
    element.src = address;
    element.onload = resolve;
    element.onerror = reject;
    document.head.appendChild(element);
  });
}

/* Milliseconds of the middle one of some answers to a query whose files are loaded. */
async function timed(driver, query, times) {
  var taken = [];
  for (var i = 0; i < times; i += 1) {
    var began = performance.now();
    await driver.ask(query);
    taken.push(performance.now() - began);
  }
  return taken.sort(function (one, other) { return one - other; })[times >> 1];
}
