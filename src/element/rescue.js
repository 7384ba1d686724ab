// The module has stopped, and what was typed is in the controls: it is kept without the module's help.
import { draftKey } from "./draft-key.js";
import { newId } from "./new-id.js";

const now = () => `${new Date().toISOString().slice(0, 19)}Z`;

/** How the answer to a question is read from its controls, by kind. The others are texts that the form reads again. */
const readers = {
  text: ({ value }) => value,
  "rich-text": ({ value }) => value,
  date: ({ value }) => value,
  choice: ({ value }) => value,
  list: (control) => [...control.closest("ol").querySelectorAll("input")].map(({ value }) => value).filter(Boolean),
  "yes-no": ({ id, checked }, root) => {
    const details = root.getElementById(`${id}-details`)?.value;
    return checked || root.getElementById(`${id}-no`).checked ? { answer: checked, ...(details && { details }) } : "";
  },
};

/** The draft `report` with what stands in the controls of `root`: the module may not have heard of all of it. */
export function collect(root, { completedAt, ...report }) {
  const draft = { ...report, status: "draft", updatedAt: now(), answers: { ...report.answers }, unparsed: { ...report.unparsed } };
  for (const { id, kind } of report.questions) {
    try {
      const found = root.getElementById(`q-${id}`);
      // Beneath an editor there is the text itself.
      const control = "value" in found ? found : found.closest(".editor").querySelector("textarea");
      const answer = readers[kind]?.(control, root);
      const isText = !readers[kind];
      delete draft.answers[id];
      delete draft.unparsed[id];
      if (isText && control.value) draft.unparsed[id] = control.value;
      else if (answer?.length !== 0 && answer !== undefined) draft.answers[id] = answer;
    } catch {
      // There is no control that it can read: the answer is as it was last known.
      if (id in (report.answers ?? {})) draft.answers[id] = report.answers[id];
    }
  }
  return draft;
}

/** Whether the text of a draft was written after `moment`, or is not ours to judge. */
function isLater(text, moment) {
  try {
    return JSON.parse(text).updatedAt > moment;
  } catch {
    return true;
  }
}

/** Stores `draft`; as a copy where another tab has written it since `known`. False where the browser does not take it. */
export function store(scope, draft, known) {
  try {
    const stored = localStorage.getItem(draftKey(scope, draft.id));
    const kept = stored !== null && isLater(stored, known) ? { ...draft, id: newId(), basedOn: draft.id } : draft;
    localStorage.setItem(draftKey(scope, kept.id), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Hands the draft over as a file. */
export function save(draft) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(draft, null, 2)], { type: "application/json" }));
  link.download = `${draft.form.id}-concept-${draft.updatedAt.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** What is in the controls can be read and copied, and nobody writes where nothing is saved. */
export function freeze(root) {
  for (const control of root.querySelectorAll("input, textarea, select, button, [contenteditable]")) {
    if (control.matches("textarea, input:not([type=radio], [type=checkbox])")) control.readOnly = true;
    else if (control.isContentEditable) control.contentEditable = "false";
    else control.disabled = true;
  }
}
