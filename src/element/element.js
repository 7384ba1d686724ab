// The custom element: attributes and properties in, events out. The form inside is Rust.
import * as wasm from "report-form/glue";
import css from "../../style/form.css";
import { alert, refusal, startFault } from "./refusal.js";

const atRest = globalThis.requestIdleCallback ?? ((action) => setTimeout(action, 200));

const put = (element, name, value) =>
  value == null ? element.removeAttribute(name) : element.setAttribute(name, value);

/** The detail of an event. Its report is read when someone asks for it: a listener may not. */
function withReport(text, detail = {}) {
  let report;
  return Object.defineProperty(detail, "report", { get: () => (report ??= JSON.parse(text)), enumerable: true });
}

async function fetchText(address, signal) {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response.text();
}

/**
 * Makes a control hear that it was left when the press that did so is over. What shows then moves the page, and a button
 * would no longer be where it was pressed.
 */
function afterPress(root) {
  const ends = ["pointerup", "pointercancel"];
  let left;
  const over = () => {
    const waiting = left ?? [];
    left = undefined;
    for (const [control, relatedTarget] of waiting) {
      control.dispatchEvent(new FocusEvent("focusout", { bubbles: true, relatedTarget }));
    }
  };
  const released = () => {
    for (const name of ends) removeEventListener(name, released, true);
    // The click follows the release in the same turn.
    setTimeout(over);
  };
  const pressed = () => {
    over();
    left = [];
    // The pointer may be let go anywhere.
    for (const name of ends) addEventListener(name, released, true);
  };
  const focusLeft = (event) => {
    if (!left || !event.isTrusted) return;
    event.stopImmediatePropagation();
    left.push([event.target, event.relatedTarget]);
  };
  root.addEventListener("pointerdown", pressed, true);
  root.addEventListener("focusout", focusLeft, true);
  // The list of a select takes the release of the pointer to itself.
  root.addEventListener("keydown", over, true);
}

/**
 * Defines `<report-form>`. `load.wasm` starts the form's module, when the first element needs it. `load.extras` starts
 * the second, which knows structured text; it is asked for when the form is on screen and the page at rest.
 */
export function define(load) {
  if (customElements.get("report-form")) return;
  let started;
  let loading;
  let sheet;

  /** The second module; a form without it works, and the next form tries again. */
  const extras = () => (loading ??= load.extras().catch(() => (loading = undefined)));

  class ReportForm extends HTMLElement {
    static formAssociated = true;
    static observedAttributes = ["definition", "form", "lang", "readonly", "retention-days", "scope", "storage"];

    #internals = this.attachInternals();
    #wrapper;
    #form;
    #desk;
    #furnish;
    #unmount;
    #loading;
    #reading = false;
    /** Ends what listens to the surrounding form. */
    #around;
    /** What the form on screen, or the one that is coming, is made of. */
    #made;
    /** The report that the host wants to see, until there is a form to show it. */
    #waiting;
    /** The drafts of forms that were on screen, by definition and scope. */
    #kept = new Map();

    constructor() {
      super();
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
      }
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      afterPress(root);
      // Typing is followed at a calm pace. A surrounding form may be submitted before that, and asks whether it may first.
      root.addEventListener("input", () => this.form && atRest(() => this.#check()));
      // A press on a label is told as a click on the element itself, which is not where it was.
      this.addEventListener("click", (event) => {
        const pressed = this.getRootNode().elementFromPoint(event.clientX, event.clientY);
        if (event.composedPath()[0] === this && pressed !== this) this.focus();
      });
      this.#internals.role = "group";
      // Nothing to submit until there is a form.
      this.#internals.setValidity({ customError: true }, "…");
      // Properties that were set before the element was known hide its own.
      for (const name of Object.keys(this).filter((name) => name in ReportForm.prototype)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }

    connectedCallback() {
      this.#follow();
    }

    disconnectedCallback() {
      this.#follow();
    }

    attributeChangedCallback() {
      this.#follow();
    }

    formAssociatedCallback(form) {
      this.#around?.abort();
      if (!form) return;
      const { signal } = (this.#around = new AbortController());
      form.addEventListener("submit", () => this.#submit(), { capture: true, signal });
      const gathered = ({ formData }) => {
        // Of two controls with one name neither is to take the other's place.
        if (!this.#form || formData.getAll(this.name).length !== 1) return;
        formData.set(this.name, this.#form.submission());
      };
      form.addEventListener("formdata", gathered, { signal });
      this.#submit();
    }

    formDisabledCallback() {
      this.#rest();
    }

    formResetCallback() {
      this.reset();
    }

    formStateRestoreCallback(draft) {
      if (!this.#form) this.#kept.set(this.#place, draft);
      else if (!this.#form.draft()) this.report = JSON.parse(draft);
    }

    /** A move takes the element off and puts it back, attributes change together: what counts is how it ends. */
    #follow() {
      queueMicrotask(() => (this.isConnected ? this.#open() : this.#close()));
    }

    /** Makes the form that the attributes ask for. The one on screen stays until it is there. */
    async #open() {
      const address = this.getAttribute("form");
      if (address && !this.form && this.closest("form")) {
        // HTML takes this attribute for the id of a form, and the element out of the form around it.
        this.setAttribute("definition", address);
        this.removeAttribute("form");
      }
      this.#rest();
      const made = [this.#place, this.storage, this.retentionDays, this.#lang].join("\n");
      if (made === this.#made) return;
      this.#made = made;
      this.#loading?.abort();
      const { signal } = (this.#loading = new AbortController());
      let code;
      try {
        await (started ??= load.wasm());
        code = "definition";
        const definition = this.#definition && (await fetchText(this.#definition, signal));
        if (!signal.aborted) this.#mount(definition || undefined);
      } catch (error) {
        if (!code) started = undefined;
        if (!signal.aborted) this.#refuse(code ?? startFault(error), error?.message ?? error);
      }
    }

    #close() {
      this.#loading?.abort();
      this.#made = undefined;
      this.#unmount?.();
    }

    #mount(definition) {
      this.#unmount?.();
      const wrapper = (this.#wrapper = document.createElement("div"));
      this.shadowRoot.replaceChildren(wrapper);
      const place = this.#place;
      const scope = this.scope || undefined;
      const days = Number(this.retentionDays) || undefined;
      const kept = this.#kept.get(place);
      const form = wasm.mount(wrapper, definition, this.#lang, this.storage, scope, days, kept, this.#told);
      this.#form = form;
      const here = new AbortController();
      const { signal } = here;
      addEventListener("pagehide", () => form.flush(), { signal });
      document.addEventListener("visibilitychange", () => form.flush(), { signal });
      // The browser asks whether to leave, in its own words.
      addEventListener("beforeunload", (event) => form.isUnsaved() && event.preventDefault(), { signal });
      this.#unmount = () => {
        here.abort();
        // A control is left while the form can still hear of it.
        this.shadowRoot.activeElement?.blur();
        form.flush();
        this.#kept.set(place, form.draft());
        this.#desk?.free();
        this.#form = this.#desk = this.#furnish = this.#unmount = undefined;
        form.free();
        this.shadowRoot.replaceChildren();
      };
      this.#furnish = async () => {
        const loaded = await extras();
        // Taken off the page meanwhile, it has no use for them.
        if (!loaded || form !== this.#form || this.#desk) return;
        this.shadowRoot.adoptedStyleSheets = [sheet, loaded.styles];
        form.setExtras(loaded);
        this.#desk = loaded.furnish(wrapper, form, definition, this.#lang, this.storage, scope, days);
        this.#rest();
      };
      // Without a desk the form works, with fewer buttons; a busy page gets it all the same, and a reader at once.
      const furnish = () => this.#furnish?.().catch(() => {});
      if (this.readOnly) furnish();
      else atRest(furnish, { timeout: 2000 });
      this.#reading = false;
      this.#rest();
      const waiting = this.#waiting;
      this.#waiting = undefined;
      this.report = waiting;
      this.#submit();
      this.#dispatch("ready", {});
    }

    #told = (name, detail) => {
      // What mounting does is told by `report-ready`.
      if (!this.#form) return true;
      this.#desk?.follow();
      if (name === "change") {
        const problems = this.#submit(detail);
        this.#rest();
        this.#dispatch("change", withReport(detail, { problems }));
      } else if (name === "saved") {
        this.#dispatch("saved", { id: this.#form.id(), savedAt: detail });
      } else if (name === "complete") {
        return this.#dispatch("complete", withReport(detail), true);
      } else {
        const [code, message] = detail.split("\n");
        this.#dispatch("error", { code, message });
      }
      return true;
    };

    /** What a surrounding `<form>` sees: the value, and whether it is right. Gives the problems. */
    #submit(text = this.#form?.report()) {
      if (!this.#form) return;
      // The browser gives the second text back to a page that is opened again.
      this.#internals.setFormValue(this.form ? this.#form.submission() : text, this.#form.isBlank() ? null : text);
      return this.#check();
    }

    /** Whether the report is right. Gives the problems. */
    #check() {
      if (!this.#form) return;
      const problems = JSON.parse(this.#form.problems());
      const [first] = problems;
      const place = first && this.shadowRoot.getElementById(`q-${first.question}`);
      this.#internals.setValidity({ customError: !!first }, first?.message, place);
      return problems;
    }

    /** Nobody writes in a form that is disabled, or to be read only: then the desk shows the report as a document. */
    #rest() {
      const disabled = this.matches(":disabled");
      this.#internals.ariaDisabled = disabled;
      if (!this.#form) return;
      this.#wrapper.inert = disabled || (this.readOnly && !this.#desk);
      // Another report may be open to read; the form comes back only from what was asked for here.
      if (this.readOnly || this.#reading) this.#desk?.setReadonly(this.readOnly);
      this.#reading = this.readOnly;
    }

    #refuse(code, cause) {
      this.#unmount?.();
      const message = refusal(code, this.#lang);
      const place = alert(message, cause);
      this.shadowRoot.replaceChildren(place);
      this.#internals.setValidity({ customError: true }, message, place);
      this.#dispatch("error", { code, message: `${message} (${cause})` });
    }

    #dispatch(name, detail, cancelable = false) {
      const event = new CustomEvent(`report-${name}`, { bubbles: true, composed: true, cancelable, detail });
      return this.dispatchEvent(event);
    }

    /** The address of the definition. */
    get #definition() {
      const address = this.getAttribute("form");
      // The id of the form that the element belongs to is no address.
      return this.definition || (this.form?.id === address ? "" : address);
    }

    get #place() {
      return `${this.#definition}\n${this.scope}`;
    }

    /** The tag of the nearest language, through the shadow roots around. */
    get #lang() {
      let tagged;
      for (let place = this; place && !tagged; place = place.getRootNode().host) tagged = place.closest("[lang]");
      return tagged?.lang || "nl";
    }

    get report() {
      const text = this.#form ? this.#form.report() : this.#kept.get(this.#place);
      return this.#waiting ?? (text && JSON.parse(text));
    }

    set report(report) {
      if (!report) return;
      if (!this.#form) {
        this.#waiting = report;
        return;
      }
      try {
        this.#form.hostReport(JSON.stringify(report), this.readOnly);
      } catch (error) {
        this.#dispatch("error", { code: "report", message: String(error) });
      }
    }

    get form() {
      return this.#internals.form;
    }

    // React sets a property where there is one of the attribute's name.
    set form(address) {
      put(this, "form", address);
    }

    get type() {
      return this.localName;
    }

    get labels() {
      return this.#internals.labels;
    }

    get validity() {
      this.#check();
      return this.#internals.validity;
    }

    get validationMessage() {
      this.#check();
      return this.#internals.validationMessage;
    }

    get willValidate() {
      return this.#internals.willValidate;
    }

    checkValidity() {
      this.#check();
      return this.#internals.checkValidity();
    }

    reportValidity() {
      const valid = this.checkValidity();
      if (!valid) this.#form?.reportValidity();
      return valid;
    }

    /**
     * Goes to the first question. `delegatesFocus` does so too, but also when someone presses on plain text: from the
     * last answer they would be taken to the first.
     */
    focus(options) {
      this.shadowRoot.querySelector("input, select, textarea")?.focus(options);
    }

    reset() {
      this.#form?.reset();
    }

    async download(format = "json") {
      if (!this.#form) return;
      if (format === "json") {
        this.#form.download();
        return;
      }
      try {
        await this.#furnish();
        this.#desk.download(format);
      } catch (error) {
        this.#dispatch("error", { code: "download", message: `${format}: ${error}` });
      }
    }
  }

  /** Properties that are attributes. */
  const reflect = (property, get, set) =>
    Object.defineProperty(ReportForm.prototype, property, { get, set, configurable: true, enumerable: true });
  for (const name of ["definition", "name", "retention-days", "scope", "storage"]) {
    reflect(
      name.replace("-d", "D"),
      function () {
        return this.getAttribute(name) ?? "";
      },
      function (value) {
        put(this, name, value);
      },
    );
  }
  for (const name of ["disabled", "readOnly"]) {
    reflect(
      name,
      function () {
        return this.hasAttribute(name);
      },
      function (on) {
        this.toggleAttribute(name, !!on);
      },
    );
  }

  customElements.define("report-form", ReportForm);
}
