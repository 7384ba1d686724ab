// A report that was saved with the form inside. The document is there without this script; with it there is a button
// that puts the form in its place, holding these answers.
import css from "../../style/saved-page.css";

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

/** The newest draft in this browser that someone made of `report`. */
function draftOf({ id, form, updatedAt }) {
  const prefix = `report-form:${form.id}:draft:`;
  let newest;
  try {
    for (const [key, text] of Object.entries(localStorage)) {
      if (!key.startsWith(prefix) || !text.includes(id)) continue;
      const draft = JSON.parse(text);
      const isOurs = draft.basedOn === id || (draft.id === id && draft.updatedAt > updatedAt);
      if (isOurs && draft.status === "draft" && !(newest?.updatedAt > draft.updatedAt)) newest = draft;
    }
  } catch {
    // A browser that keeps nothing, or a text that is no draft: the form itself deals with those.
  }
  return newest;
}

/** A UUID of version 4. A page on plain http has no `crypto.randomUUID`. */
const newId = () =>
  "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replaceAll("x", () =>
    (crypto.getRandomValues(new Uint8Array(1))[0] % 16).toString(16),
  );

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
