// A report that was saved with the form inside. The document is there without this script; with it there is a button
// that puts the form in its place, holding these answers.
import css from "../../style/saved-page.css";
import { draftKey, scopeOf } from "./draft-key.js";
import { newId } from "./new-id.js";

const words = {
  nl: {
    edit: "Aanpassen",
    resume: (time) => `Verder met uw concept van ${time}`,
    note: "U past een kopie aan. Dit bestand verandert niet: bewaar het verslag opnieuw als u klaar bent.",
  },
  en: {
    edit: "Edit",
    resume: (time) => `Go on with your draft of ${time}`,
    note: "You are editing a copy. This file does not change: save the report again when you are done.",
  },
};

/** The texts of the browser's drafts in `scope`. */
function storedTexts(scope) {
  try {
    const prefix = draftKey(scope);
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => localStorage.getItem(key));
  } catch {
    // A browser that keeps nothing.
    return [];
  }
}

/** The draft that `text` is, if someone made it of the report `id`, or went on with that after `updatedAt`. */
function madeOf(text, { id, updatedAt }) {
  try {
    const draft = JSON.parse(text);
    const isOurs = draft.basedOn === id || (draft.id === id && draft.updatedAt > updatedAt);
    return isOurs && draft.status === "draft" && Date.parse(draft.updatedAt) ? draft : undefined;
  } catch {
    // Not a draft: the form itself deals with it.
    return undefined;
  }
}

/** The newest draft in this browser that someone made of `report`. */
function draftOf(report) {
  const drafts = storedTexts(scopeOf("", report.form.id)).map((text) => madeOf(text, report));
  const later = (newest, draft) => (draft && !(newest?.updatedAt >= draft.updatedAt) ? draft : newest);
  return drafts.reduce(later, undefined);
}

/** A report of its own with the same answers. */
const copyOf = ({ completedAt, ...report }) => ({
  ...report,
  id: newId(),
  basedOn: report.id,
  status: "draft",
});

function button(text, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", press);
  return made;
}

/** Adds the button to a saved page. */
export function offerEditing() {
  const { lang } = document.documentElement;
  const main = document.querySelector("main");
  const say = words[lang] ?? words.nl;
  const report = JSON.parse(document.getElementById("report").textContent);
  const draft = draftOf(report);

  const styles = new CSSStyleSheet();
  styles.replaceSync(css);
  document.adoptedStyleSheets = [styles];

  const bar = document.createElement("div");
  bar.className = "bar";
  const edit = (chosen) => {
    const form = document.createElement("report-form");
    form.report = chosen;
    main.replaceChildren(bar, form);
    const note = document.createElement("p");
    note.textContent = say.note;
    note.tabIndex = -1;
    bar.replaceChildren(note);
    note.focus();
  };
  // What is finished stays as it is, and what was written since is not written over.
  bar.append(button(say.edit, () => edit(report.status === "complete" || draft ? copyOf(report) : report)));
  if (draft) {
    const time = new Date(draft.updatedAt).toLocaleString(lang, { dateStyle: "long", timeStyle: "short" });
    bar.prepend(button(say.resume(time), () => edit(draft)));
  }
  main.prepend(bar);
}
