// The custom element: attributes and properties in, events out. The form inside is Rust.
import css from "../../style/form.css";
import { afterPress } from "./after-press.js";
import { definitionOf, faults, languageOf, read, reflect, setForm, sourceOf } from "./attributes.js";
import { scopeOf } from "./draft-key.js";
import { takeEarlyAttributes, takeEarlyProperties } from "./early.js";
import { frame } from "./frame.js";
import { hasTrapped } from "./guard.js";
import { MountedForm } from "./mounted-form.js";
import { Participation } from "./participation.js";
import { alert, fetched, startFault, stopAlert, wordsFor } from "./refusal.js";
import * as rescue from "./rescue.js";
import { keepUnsaved, takeUnsaved } from "./unsaved.js";

const atRest = globalThis.requestIdleCallback ?? ((action) => setTimeout(action, 200));

/** The detail of an event. Its report is read when someone asks for it: a listener may not. */
function withReport(text, detail = {}) {
  let report;
  return Object.defineProperty(detail, "report", { get: () => (report ??= JSON.parse(text)), enumerable: true });
}

/**
 * Defines `<report-form>`; without a page there is nothing to define. `load.wasm` starts the form's module, when the first
 * element needs it. `load.extras` starts the second, which knows structured text; it is asked for when the form is on
 * screen and the page at rest. `load.home` is the address that this script came from.
 */
export function define(load) {
  if (!globalThis.customElements || customElements.get("report-form")) return;
  let started;
  let loading;
  let sheet;

  /** The second module; a form without it works, and the next form tries again. */
  const extras = () => (loading ??= load.extras().catch(() => (loading = undefined)));

  class ReportForm extends HTMLElement {
    static formAssociated = true;
    static observedAttributes = ["definition", "form", "lang", "readonly", "retention-days", "scope", "storage"];

    #internals = this.attachInternals();
    #participation;
    #forgetPress;
    /** The form on the page. */
    #mounted;
    /** Ends the loading of the one that is coming. */
    #loading;
    /** What the form on screen, or the one that is coming, is made of. */
    #made;
    /** Whether the report is shown as a document. */
    #reading = false;
    /** The report that the host page wants to see, until there is a form to show it. */
    #waiting;
    /** The answers that the host page knows. */
    #answers;
    /** What was wrong with the attributes when it was last told. */
    #faults = new Map();
    /** The drafts of forms that were on screen, by definition and scope. */
    #drafts = new Map();

    constructor() {
      super();
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
      }
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      root.append(frame());
      const current = () => (this.#mounted?.form.isEnded() ? undefined : this.#mounted?.form);
      this.#participation = new Participation(this.#internals, root, current);
      this.#forgetPress = afterPress(root);
      // Typing is followed at a calm pace. A surrounding form may be submitted before that, and asks whether it may first.
      root.addEventListener("input", () => this.form && atRest(() => this.#participation.check()));
      // A press on a label is told as a click on the element itself, which is not where it was.
      this.addEventListener("click", (event) => {
        const pressed = this.getRootNode().elementFromPoint(event.clientX, event.clientY);
        if (event.composedPath()[0] === this && pressed !== this) this.focus();
      });
      takeEarlyProperties(this);
    }

    connectedCallback() {
      takeEarlyProperties(this);
      this.#follow();
    }

    disconnectedCallback() {
      this.#follow();
    }

    attributeChangedCallback() {
      this.#follow();
    }

    formAssociatedCallback(form) {
      this.#participation.join(form, this);
    }

    formDisabledCallback() {
      this.#updateAccess();
    }

    formResetCallback() {
      this.reset();
    }

    formStateRestoreCallback(draft) {
      if (!this.#mounted) this.#drafts.set(this.#key, draft);
      else if (!this.#mounted.form.draft()) this.report = JSON.parse(draft);
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
      this.#tellFaults();
      this.#updateAccess();
      const lang = languageOf(this);
      const settings = {
        lang,
        storage: read(this, "storage")?.toLowerCase() ?? "local",
        scope: read(this, "scope"),
        retentionDays: read(this, "retention-days"),
      };
      const made = JSON.stringify([this.#key, settings]);
      // Of a module that has stopped nothing new is to be had, and what was typed stays on screen.
      if (made === this.#made || (hasTrapped() && this.#mounted)) return;
      this.#made = made;
      this.#loading?.abort();
      const { signal } = (this.#loading = new AbortController());
      let fault = startFault;
      try {
        await (started ??= load.wasm());
        fault = () => (hasTrapped() ? "stopped" : "definition");
        const definition = definitionOf(this);
        const source = sourceOf(definition, load.home);
        const text = definition && (await (await fetched(definition, signal)).text());
        if (!signal.aborted) this.#mount({ ...settings, definition: text || undefined, source });
      } catch (error) {
        if (fault === startFault) started = undefined;
        if (!signal.aborted) this.#refuse(fault(error), error?.message ?? error);
      }
    }

    #close() {
      this.#loading?.abort();
      this.#made = undefined;
      this.#takeOff();
    }

    #mount(settings) {
      this.#takeOff();
      const key = this.#key;
      const mounted = new MountedForm(this.shadowRoot, settings, takeUnsaved(key, this.#drafts.get(key)), {
        event: (name, detail) => this.#onEvent(name, detail),
        stop: () => this.#onStop(settings),
        extrasStop: () => this.#onExtrasStop(settings),
      });
      this.#mounted = Object.assign(mounted, { key });
      // Without the second module the form works, with fewer buttons; a busy page gets it all the same, and a reader at once.
      const attach = () => this.#attachExtras(mounted).catch(() => {});
      if (this.readOnly) attach();
      else atRest(attach, { timeout: 2000 });
      this.#reading = false;
      this.#updateAccess();
      const waiting = this.#waiting;
      this.#waiting = undefined;
      this.report = waiting;
      this.#prefill();
      this.#participation.follow();
      this.#dispatch("ready", {});
    }

    async #attachExtras(mounted) {
      if (mounted.form.isEnded()) return;
      await mounted.attachExtras(extras);
      if (mounted === this.#mounted) this.#updateAccess();
    }

    #takeOff() {
      const mounted = this.#mounted;
      if (!mounted) return;
      this.#mounted = undefined;
      this.#forgetPress();
      const { draft, isUnsaved } = mounted.takeOff();
      this.#drafts.set(mounted.key, draft);
      if (isUnsaved) keepUnsaved(mounted.key, draft);
    }

    #onEvent(name, detail) {
      // What mounting does is told by `report-ready`; what taking off does, by nothing.
      const mounted = this.#mounted;
      if (!mounted) return true;
      mounted.follow();
      if (name === "change") {
        mounted.form.last({ report: detail });
        const problems = this.#participation.follow(detail);
        this.#updateAccess();
        this.#dispatch("change", withReport(detail, { problems }));
      } else if (name === "saved") {
        this.#dispatch("saved", { id: mounted.form.id(), savedAt: detail });
      } else if (name === "complete") {
        return this.#dispatch("complete", withReport(detail), true);
      } else {
        const [code, message] = detail.split("\n");
        this.#dispatch("error", { code, message });
      }
      return true;
    }

    /** The module has stopped. What was typed stays on screen, is stored, and can be saved as a file. */
    #onStop({ storage, scope, source, lang }) {
      const mounted = this.#mounted;
      // The module may be in the middle of a change of the page.
      queueMicrotask(() => {
        if (!mounted || mounted !== this.#mounted) return;
        const { form } = mounted;
        const base = JSON.parse(form.last().report);
        const draft = rescue.collect(this.shadowRoot, base);
        const isStored = storage !== "none" && rescue.store(scopeOf(scope, base.form.id, source), draft, base.updatedAt);
        const text = JSON.stringify(draft);
        form.last({ report: text, draft: text, isUnsaved: !isStored });
        rescue.freeze(this.shadowRoot);
        const what = isStored ? "stopped.stored" : "stopped.not-stored";
        const shown = stopAlert(what, lang, () => rescue.save(draft));
        mounted.prepend(shown);
        shown.focus();
        this.#participation.refuse(wordsFor(what, lang), shown, text);
        this.#dispatch("error", { code: "stopped", message: wordsFor(what, lang) });
      });
    }

    /** The second module has stopped. The form is made anew without it, and goes on with what was typed. */
    #onExtrasStop(settings) {
      const mounted = this.#mounted;
      loading = Promise.resolve(undefined);
      queueMicrotask(() => {
        if (!mounted || mounted !== this.#mounted || hasTrapped()) return;
        mounted.dropExtras();
        const focused = this.shadowRoot.activeElement?.id;
        this.#mount(settings);
        const shown = stopAlert("extras-stopped", settings.lang, () => this.#mounted?.form.downloadDraft());
        this.#mounted.prepend(shown);
        if (focused) this.shadowRoot.getElementById(focused)?.focus();
        this.#dispatch("error", { code: "stopped", message: wordsFor("extras-stopped", settings.lang) });
      });
    }

    /** Nobody writes in a form that is disabled, or to be read only: then the report is shown as a document. */
    #updateAccess() {
      const disabled = this.matches(":disabled");
      const { readOnly } = this;
      this.#participation.disabled = disabled;
      const mounted = this.#mounted;
      if (!mounted) return;
      mounted.inert = disabled || (readOnly && !mounted.hasExtras);
      // Another report may be open to read; the form comes back only from what was asked for here.
      if (readOnly || this.#reading) mounted.setReadonly(readOnly);
      this.#reading = readOnly;
    }

    #refuse(what, cause) {
      this.#takeOff();
      const message = wordsFor(what, languageOf(this));
      const shown = alert(message, cause);
      this.shadowRoot.replaceChildren(shown);
      this.#participation.refuse(message, shown);
      this.#dispatch("error", { code: what === "missing" ? "load" : what, message: `${message} (${cause})` });
    }

    /** Tells what is wrong with the attributes: of each, once for each value. */
    #tellFaults() {
      const lost = takeEarlyAttributes(this, ["report", "answers"]);
      const found = faults(this);
      const told = this.#faults;
      this.#faults = found;
      const unheard = [...found].filter(([name, message]) => told.get(name) !== message).map(([, message]) => message);
      for (const message of [...unheard, ...lost]) this.#dispatch("error", { code: "attribute", message });
    }

    #prefill() {
      if (!this.#answers || !this.#mounted) return;
      try {
        const unfit = this.#mounted.form.prefill(JSON.stringify(this.#answers)) ?? [];
        if (unfit.length > 0) throw new Error(`no answers to these questions: ${unfit.join(", ")}`);
      } catch (error) {
        this.#dispatch("error", { code: "answers", message: error?.message ?? String(error) });
      }
    }

    #dispatch(name, detail, cancelable = false) {
      const event = new CustomEvent(`report-${name}`, { bubbles: true, composed: true, cancelable, detail });
      return this.dispatchEvent(event);
    }

    /** What tells the drafts of the element apart. */
    get #key() {
      return `${definitionOf(this) ?? ""}\n${read(this, "scope") ?? ""}`;
    }

    get report() {
      const text = this.#mounted ? this.#mounted.form.report() : this.#drafts.get(this.#key);
      return this.#waiting ?? (text && JSON.parse(text));
    }

    set report(report) {
      if (!report) return;
      if (!this.#mounted) {
        this.#waiting = report;
        return;
      }
      try {
        this.#mounted.form.hostReport(JSON.stringify(report), this.readOnly);
      } catch (error) {
        this.#dispatch("error", { code: "report", message: String(error) });
      }
    }

    get answers() {
      return this.#answers;
    }

    set answers(answers) {
      this.#answers = answers ?? undefined;
      this.#prefill();
    }

    get form() {
      return this.#internals.form;
    }

    set form(address) {
      setForm(this, address);
    }

    get type() {
      return this.localName;
    }

    get labels() {
      return this.#internals.labels;
    }

    get validity() {
      this.#participation.check();
      return this.#internals.validity;
    }

    get validationMessage() {
      this.#participation.check();
      return this.#internals.validationMessage;
    }

    get willValidate() {
      return this.#internals.willValidate;
    }

    checkValidity() {
      this.#participation.check();
      return this.#internals.checkValidity();
    }

    reportValidity() {
      const valid = this.checkValidity();
      if (!valid) this.#mounted?.form.reportValidity();
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
      this.#mounted?.form.reset();
    }

    async download(format = "json") {
      const mounted = this.#mounted;
      if (!mounted) return;
      if (format === "json") {
        mounted.form.download();
        return;
      }
      try {
        await this.#attachExtras(mounted);
        // The element may have been taken off, or have another form by now.
        if (mounted.isGone) return;
        if (!mounted.hasExtras) throw new Error("the second module is not there");
        mounted.download(format);
      } catch (error) {
        this.#dispatch("error", { code: "download", message: `${format}: ${error?.message ?? error}` });
      }
    }
  }

  reflect(ReportForm);
  customElements.define("report-form", ReportForm);
}
