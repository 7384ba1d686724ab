// Where trusted types are required, parsing HTML and starting a worker each want a policy. A Content-Security-Policy
// lists the names it allows, and allows each to be made once: so there is one, for all of the page. It never leaves this
// file, and makes nothing but HTML in which nothing can act, and the address of our own worker.
import { inertHtml } from "report-form/extras-glue";

/** It lies beside this module on the page of our own. Not a `new URL(…)`: a bundler would look for it in every project. */
const workerAddress = () => import.meta.url.replace(/[?#].*/s, "").replace(/[^/]*$/, "service-worker.js");

const rules = {
  createHTML: (html) => inertHtml(html),
  createScriptURL(address) {
    if (address !== workerAddress()) throw new TypeError(`${address} is not the service worker of report-form`);
    return address;
  },
};
let policy;
/** The page's policy; where there are no trusted types, something like it. */
const trusted = () => (policy ??= globalThis.trustedTypes?.createPolicy("report-form", rules) ?? rules);

/** A document of HTML from anywhere, without all that could act. */
export const parse = (html) => new DOMParser().parseFromString(trusted().createHTML(html), "text/html");

/** Registers the service worker that lies beside this module. */
export async function startWorker() {
  const address = trusted().createScriptURL(workerAddress());
  return navigator.serviceWorker.register(address, { updateViaCache: "none" });
}
