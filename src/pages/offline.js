// offline.js: the page works without a network after one visit, and says when there is a new version of it.
//
// A new version never takes over by itself: the page keeps the one it was opened with until someone asks for the other.
const { serviceWorker } = navigator;

/** Calls `use` with the name of each file that this page fetched or is going to fetch, once it is there. */
function onFetched(use) {
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) use(name.slice(name.lastIndexOf("/") + 1));
  });
  observer.observe({ type: "resource", buffered: true });
}

/** All that comes by itself is there. The worker finds it in the browser's cache, and fetches nothing a second time. */
const complete = new Promise((done) => onFetched((name) => name === "report-form-extras_bg.wasm" && done()));

/** Where news appears: it has to be there before, to be read out. */
function newsPlace() {
  const place = document.createElement("div");
  place.className = "news";
  place.setAttribute("role", "status");
  document.body.append(place);
  return place;
}

function button(text, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", press);
  return made;
}

function watch(registration) {
  const place = newsPlace();
  let asked = false;

  const show = () => {
    const text = document.createElement("p");
    text.textContent = "Er is een nieuwe versie van dit formulier. Uw antwoorden blijven staan.";
    const use = button("Nieuwe versie gebruiken", () => {
      asked = true;
      // On leaving the page, the form saves. Another window may have let the new version take over already.
      if (registration.waiting) registration.waiting.postMessage("take over");
      else location.reload();
    });
    place.replaceChildren(text, use, button("Later", () => place.replaceChildren()));
  };

  // Where no worker is in charge of this page yet, what gets installed is what is on screen.
  const look = () => registration.waiting && serviceWorker.controller && show();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  look();
  serviceWorker.addEventListener("controllerchange", () => (asked ? location.reload() : show()));
  document.addEventListener("visibilitychange", () => {
    // Fails without a network; the next time will do.
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}

if (serviceWorker) {
  await complete;
  // It has the page's one policy for trusted types.
  const { startWorker } = await import("./report-form-extras.js");
  // A private window, or one that may keep nothing, refuses; there the page works like any other.
  const registration = await startWorker().catch(() => {});
  if (registration) watch(registration);
  // What is fetched now and then is kept by the worker; it does not see what is asked for on a first visit.
  if (registration && !serviceWorker.controller) {
    const { active } = await serviceWorker.ready;
    onFetched((asked) => active.postMessage({ asked }));
  }
}
