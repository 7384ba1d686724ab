// The keys of localStorage, for where there is no module to ask. `crates/drafts/src/key.rs` says the same.

/** The scope of the drafts of a form: the name that the host page gives it, else its id; and where it is from, elsewhere. */
export const scopeOf = (named, form, source) => `${named || form}${source ? `@${source}` : ""}`;

/** The key of the draft `id`; without an id what all keys of drafts begin with. */
export const draftKey = (scope, id = "") => `report-form:${scope}:draft:${id}`;
