// Why a form cannot be shown, or goes no further: in words for who fills it in, and for who can do something about it.

const words = {
  nl: {
    wasm: "Dit formulier kan hier niet starten: de browser staat WebAssembly niet toe. Vraag uw beheerder om 'wasm-unsafe-eval' toe te voegen aan script-src in de Content-Security-Policy.",
    load: "Dit formulier is niet geladen. Controleer de verbinding en open de pagina opnieuw, of vraag uw beheerder om dit adres toe te staan in connect-src in de Content-Security-Policy.",
    missing: "Dit formulier is niet geladen: een bestand ontbreekt. Vraag uw beheerder om dit bestand op de server te zetten.",
    definition: "Dit formulier kan hier niet starten: de vragenlijst is er niet of klopt niet. Vraag uw beheerder om hulp.",
    stopped: "Het formulier is vastgelopen. Laad de pagina opnieuw.",
    "stopped.stored": "Het formulier is vastgelopen. U kunt hier niet verder schrijven. Wat u schreef, staat hieronder en is bewaard in deze browser. Laad de pagina opnieuw om verder te gaan.",
    "stopped.not-stored": "Het formulier is vastgelopen. U kunt hier niet verder schrijven. Wat u schreef, staat hieronder, maar is niet bewaard. Bewaar uw antwoorden eerst als bestand. Laad daarna de pagina opnieuw.",
    "extras-stopped": "Een deel van het formulier is vastgelopen. Wat u schreef, is er nog en u kunt verder schrijven. Mist u knoppen? Laad de pagina opnieuw.",
    save: "Antwoorden bewaren als bestand",
  },
  en: {
    wasm: "This form cannot start here: the browser does not allow WebAssembly. Ask your administrator to add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy.",
    load: "This form was not loaded. Check the connection and open the page again, or ask your administrator to allow this address in connect-src in the Content-Security-Policy.",
    missing: "This form was not loaded: a file is missing. Ask your administrator to put this file on the server.",
    definition: "This form cannot start here: the list of questions is not there or not right. Ask your administrator for help.",
    stopped: "The form has stopped working. Load the page again.",
    "stopped.stored": "The form has stopped working. You cannot go on writing here. What you wrote is below, and is saved in this browser. Load the page again to go on.",
    "stopped.not-stored": "The form has stopped working. You cannot go on writing here. What you wrote is below, but it is not saved. First save your answers as a file. Then load the page again.",
    "extras-stopped": "A part of the form has stopped working. What you wrote is still there and you can go on writing. Are buttons missing? Load the page again.",
    save: "Save answers as a file",
  },
};

/** What kept the module from starting. Every browser names the policy in its own words. */
export function startFault(error) {
  if (!globalThis.WebAssembly || /CSP|Content.Security/i.test(error)) return "wasm";
  return error instanceof Missing ? "missing" : "load";
}

/** A file that the server does not have. */
export class Missing extends Error {}

/** Fetches `address`. A server's own page about what is not there is not what was asked for. */
export async function fetched(address, signal) {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Missing(`${address}: ${response.status} ${response.statusText}`);
  return response;
}

/** The words for `what` in the language of a tag. */
export const wordsFor = (what, lang) => (words[lang.slice(0, 2).toLowerCase()] ?? words.nl)[what];

/** An alert with `message`, and `cause` as small print. It takes focus, so that a surrounding form can point at it. */
export function alert(message, cause) {
  const made = document.createElement("div");
  made.setAttribute("role", "alert");
  made.className = "alert";
  made.tabIndex = -1;
  for (const text of [message, cause].filter(Boolean)) {
    made.append(Object.assign(document.createElement("p"), { textContent: text }));
  }
  return made;
}

/** An alert above the form that it is about, in sight wherever the reader is, with a button that saves what was typed. */
export function stopAlert(what, lang, save) {
  const made = alert(wordsFor(what, lang));
  made.classList.add("alert--stopped");
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button button--secondary", textContent: wordsFor("save", lang) });
  button.setAttribute("part", "button");
  button.addEventListener("click", save);
  made.append(button);
  return made;
}
