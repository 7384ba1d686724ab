// Why a form cannot be shown, in words for who wants to fill it in, and for who can do something about it.

const words = {
  nl: {
    wasm: "Dit formulier kan hier niet starten: de browser staat WebAssembly niet toe. Vraag uw beheerder om 'wasm-unsafe-eval' toe te voegen aan script-src in de Content-Security-Policy.",
    load: "Dit formulier is niet geladen. Controleer de verbinding en open de pagina opnieuw, of vraag uw beheerder om dit adres toe te staan in connect-src in de Content-Security-Policy.",
    definition: "Dit formulier kan hier niet starten: de vragenlijst is er niet of klopt niet. Vraag uw beheerder om hulp.",
  },
  en: {
    wasm: "This form cannot start here: the browser does not allow WebAssembly. Ask your administrator to add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy.",
    load: "This form was not loaded. Check the connection and open the page again, or ask your administrator to allow this address in connect-src in the Content-Security-Policy.",
    definition: "This form cannot start here: the list of questions is not there or not right. Ask your administrator for help.",
  },
};

/** The code of what kept the module from starting. Every browser names the policy in its own words. */
export const startFault = (error) =>
  globalThis.WebAssembly && !/CSP|Content.Security/i.test(error) ? "load" : "wasm";

/** The words for `code` in the language of a tag. */
export const refusal = (code, lang) => (words[lang.slice(0, 2).toLowerCase()] ?? words.nl)[code];

/** An alert with `message`, and `cause` as small print. It takes focus, so that a surrounding form can point at it. */
export function alert(message, cause) {
  const place = document.createElement("div");
  place.setAttribute("role", "alert");
  place.className = "alert";
  place.tabIndex = -1;
  for (const text of [message, cause]) {
    place.append(Object.assign(document.createElement("p"), { textContent: text }));
  }
  return place;
}
