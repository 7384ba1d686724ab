// Where trusted types are required, parsing a page and starting a worker each want a policy. A Content-Security-Policy
// lists the names it allows, and allows each to be made once: so there is one, for all of the page.
const same = (text) => text;
const rules = { createHTML: same, createScriptURL: same };
let policy;

/** The page's policy; where there are no trusted types, something like it. */
export const trust = () => (policy ??= globalThis.trustedTypes?.createPolicy("report-form", rules) ?? rules);
