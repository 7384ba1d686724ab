// offline.js: the page works without a network after one visit, and says when there is a new version of it.
//
// A new version never takes over by itself: the page keeps the one it was opened with until someone asks for the other.
const { serviceWorker } = navigator;

/** The form is on screen: what is fetched from now on keeps nobody waiting. */
const atWork = new Promise((done) => {
  if (document.querySelector("report-form")?.report) done();
  else document.addEventListener("report-ready", done, { once: true });
});

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
  await atWork;
  // There anyway by now, and it has the page's one policy for trusted types.
  const { startWorker } = await import("./report-form-extras.js");
  // A private window, or one that may keep nothing, refuses; there the page works like any other.
  const registration = await startWorker().catch(() => {});
  if (registration) watch(registration);
}
