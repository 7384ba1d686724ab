// What was typed in a form that has been taken off, and that no storage took. It waits on this page for the next form of
// the same definition and scope; until then the browser asks before the page is left.

const drafts = new Map();
const ask = (event) => event.preventDefault();

/** Keeps `draft` for the next form of `key`. */
export function keepUnsaved(key, draft) {
  drafts.set(key, draft);
  addEventListener("beforeunload", ask);
}

/** The draft to go on with: the form's `own`, or else the one that waits. */
export function takeUnsaved(key, own) {
  const waiting = drafts.get(key);
  if (own === undefined || own === waiting) drafts.delete(key);
  if (drafts.size === 0) removeEventListener("beforeunload", ask);
  return own ?? waiting;
}
