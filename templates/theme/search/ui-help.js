/* Whom to call: for words of an emergency before everything else, and where nothing was found. */

function uiCall(settings, number, name) {
  const call = uiMake("a", "call", [uiMake("strong", "", number), " " + name]);
  call.href = "tel:" + number;
  return call;
}

function uiEmergencies(settings, emergencies) {
  return emergencies.map((emergency) => {
    const box = uiMake("section", "emergency", [
      uiMake("p", "emergency__title", emergency.title),
      uiMake("p", "emergency__do", emergency.do),
      uiMake("ul", "emergency__lines plain-list", emergency.lines.map((line) =>
        uiMake("li", "", uiCall(settings, line[0], line[1])))),
    ]);
    box.setAttribute("aria-label", emergency.title);
    if (emergency.u) {
      const more = uiMake("a", "emergency__more", settings.words["emergency-more"]);
      more.href = uiLink(settings, emergency.u, "");
      box.appendChild(uiMake("p", "emergency__page", more));
    }
    return box;
  });
}

/* What a screen reader is told at once when a question sounds like an emergency. */
function uiAlarm(emergencies) {
  return emergencies.map((emergency) =>
    emergency.title + " " + emergency.lines.map((line) => line[0] + " " + line[1]).join(", ")).join(" ");
}

/* Nothing was found: how to go on, and the verified numbers that stand at the foot of every page. */
function uiNothing(settings) {
  const lines = document.querySelector(".site-footer__lines");
  const numbers = lines ? lines.cloneNode(true) : null;
  if (numbers) numbers.className = "emergency__lines plain-list";
  return uiMake("div", "search-nothing", [uiMake("p", "", settings.words["none-text"]), numbers]);
}
