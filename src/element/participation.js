// The part that the element takes in a form of the host page: its value, and whether it is right.

export class Participation {
  #internals;
  #root;
  /** The form in the element, if there is one that works. */
  #current;
  /** Ends what listens to the surrounding form. */
  #joined;

  /** `current` gives the form in the element, if there is one that works. */
  constructor(internals, root, current) {
    this.#internals = internals;
    this.#root = root;
    this.#current = current;
    internals.role = "group";
    // Nothing to submit until there is a form.
    this.refuse("…");
  }

  /** The element called `element.name` belongs to `form`, or to none. A form may be submitted sooner than typing is followed. */
  join(form, element) {
    this.#joined?.abort();
    if (!form) return;
    const { signal } = (this.#joined = new AbortController());
    form.addEventListener("submit", () => this.follow(), { capture: true, signal });
    const gathered = ({ formData }) => {
      const current = this.#current();
      // Of two controls with one name neither is to take the other's place.
      if (current && formData.getAll(element.name).length === 1) formData.set(element.name, current.submission());
    };
    form.addEventListener("formdata", gathered, { signal });
    this.follow();
  }

  /** Gives the value as it is now: the report `text`. Gives the problems. */
  follow(text = this.#current()?.report()) {
    const current = this.#current();
    if (!current) return undefined;
    // The browser gives the second text back to a page that is opened again.
    this.#internals.setFormValue(this.#internals.form ? current.submission() : text, current.isBlank() ? null : text);
    return this.check();
  }

  /** Whether the report is right. Gives the problems. */
  check() {
    const current = this.#current();
    if (!current) return undefined;
    const problems = JSON.parse(current.problems());
    const [first] = problems;
    const control = first && this.#root.getElementById(`q-${first.question}`);
    this.#internals.setValidity({ customError: Boolean(first) }, first?.message, control ?? undefined);
    return problems;
  }

  /** There is no form that could be right: `anchor` says so on the page. What was typed is submitted all the same. */
  refuse(message, anchor, text) {
    if (text) this.#internals.setFormValue(text, text);
    this.#internals.setValidity({ customError: true }, message, anchor);
  }

  set disabled(disabled) {
    this.#internals.ariaDisabled = disabled;
  }
}
