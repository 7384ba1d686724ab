// The custom element: attributes and properties in, events out. The form inside is Rust.
import * as wasm from "report-form/glue";
import css from "../../style/form.css";

const messages = {
  nl: "Dit formulier kan hier niet starten: de browser staat WebAssembly niet toe. Vraag uw beheerder om 'wasm-unsafe-eval' toe te voegen aan script-src in de Content-Security-Policy.",
  en: "This form cannot start here: the browser does not allow WebAssembly. Ask your administrator to add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy.",
};

/**
 * HTML whose style attributes have another name, and whose style sheets are scripts, which do not run in a parsed
 * document: a strict CSP refuses inline styles even there, and says so for each on the console.
 */
const withoutStyles = (html) =>
  html
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/(?<=[\s"'])style(?=\s*=)/gi, "data-style"))
    .replaceAll(/<(\/?)style(?=[\s>])/gi, "<$1script");

const atRest = globalThis.requestIdleCallback ?? ((action) => setTimeout(action, 200));

/**
 * Defines `<report-form>`. `load.wasm` starts the form's module, when the first element needs it. `load.tools` starts
 * the second, which knows structured text; it is asked for when the form is on screen and the page at rest.
 */
export function define(load) {
  if (customElements.get("report-form")) return;
  let started;
  let equipped;
  let sheet;

  /** The second module; a form without it works, and the next form tries again. */
  const tools = () => (equipped ??= equip().catch(() => (equipped = undefined)));

  async function equip() {
    const tools = await load.tools();
    // Where trusted types are required, parsing wants a policy, though nothing in the parsed document can run.
    const policy = globalThis.trustedTypes?.createPolicy("report-form", { createHTML: (html) => html });
    const trusted = (html) => (policy ? policy.createHTML(html) : html);
    tools.setParser((html) => new DOMParser().parseFromString(trusted(withoutStyles(html)), "text/html"));
    return tools;
  }

  class ReportForm extends HTMLElement {
    static formAssociated = true;

    #internals = this.attachInternals();
    #wrapper;
    #form;
    #desk;
    #waiting;
    #kept;
    #stop;

    async connectedCallback() {
      // A move is a disconnect and a connect in one go; the disconnect has not been carried out yet.
      if (this.#form) return;
      const turn = (this.#stop = new AbortController());
      if (!this.shadowRoot) {
        const root = this.attachShadow({ mode: "open", delegatesFocus: true });
        if (!sheet) {
          sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
        }
        root.adoptedStyleSheets = [sheet];
      }
      try {
        await (started ??= load.wasm());
      } catch (error) {
        started = undefined;
        this.#refuse("wasm", messages[this.#lang] ?? messages.nl, String(error));
        return;
      }
      let definition;
      const address = this.getAttribute("form");
      if (address) {
        try {
          const response = await fetch(address, { signal: turn.signal });
          if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
          definition = await response.text();
        } catch (error) {
          if (!turn.signal.aborted) this.#refuse("definition", `${address}: ${error.message}`);
          return;
        }
      }
      if (turn.signal.aborted || this.#form) return;
      this.#mount(definition);
      const flush = () => this.#form?.flush();
      addEventListener("pagehide", flush, { signal: turn.signal });
      document.addEventListener("visibilitychange", flush, { signal: turn.signal });
    }

    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#stop?.abort();
        if (!this.#form) return;
        this.#form.flush();
        this.#kept = this.#form.report();
        this.#desk?.free();
        this.#desk = undefined;
        this.#form.free();
        this.#form = undefined;
        this.shadowRoot.replaceChildren();
      });
    }

    #mount(definition) {
      this.#wrapper = document.createElement("div");
      this.shadowRoot.replaceChildren(this.#wrapper);
      const attribute = (name) => this.getAttribute(name) ?? undefined;
      try {
        const storage = attribute("storage") ?? "local";
        this.#form = wasm.mount(this.#wrapper, definition, this.#lang, storage, attribute("scope"), this.#told);
      } catch (error) {
        this.#refuse("definition", String(error));
        return;
      }
      atRest(async () => {
        const form = this.#form;
        const loaded = await tools();
        // Taken off the page meanwhile, it has no use for them.
        if (!loaded || !form || form !== this.#form) return;
        form.setTools(loaded);
        this.#desk = loaded.furnish(this.#wrapper, form, definition, this.#lang);
      });
      const report = this.#waiting ?? this.#kept;
      if (report) this.#form.setReport(report);
      this.#waiting = this.#kept = undefined;
      this.#submit();
      this.#dispatch("ready", {});
    }

    #told = (name, detail) => {
      // The form is on screen before `mount` returns.
      if (name === "change") {
        queueMicrotask(() => {
          if (!this.#form) return;
          this.#submit();
          this.#dispatch("change", { report: this.report, problems: JSON.parse(this.#form.problems()) });
        });
      } else if (name === "saved") {
        queueMicrotask(() => this.#form && this.#dispatch("saved", { id: this.report.id, savedAt: detail }));
      } else if (name === "complete") {
        return this.#dispatch("complete", { report: JSON.parse(detail) }, true);
      } else {
        const [code, message] = detail.split("\n");
        this.#dispatch("error", { code, message });
      }
      return true;
    };

    /** What a surrounding `<form>` sees: the value, and whether it is right. */
    #submit() {
      this.#internals.setFormValue(this.#form.report());
      const [problem] = JSON.parse(this.#form.problems());
      if (problem) this.#internals.setValidity({ customError: true }, problem.message, this.#wrapper);
      else this.#internals.setValidity({});
    }

    #refuse(code, message, cause = "") {
      const text = document.createElement("p");
      text.setAttribute("role", "alert");
      text.className = "alert";
      text.textContent = message;
      this.shadowRoot.replaceChildren(text);
      this.#dispatch("error", { code, message: cause ? `${message} (${cause})` : message });
    }

    #dispatch(name, detail, cancelable = false) {
      const event = new CustomEvent(`report-${name}`, { bubbles: true, composed: true, cancelable, detail });
      return this.dispatchEvent(event);
    }

    get #lang() {
      const tag = this.closest("[lang]")?.getAttribute("lang") ?? "nl";
      return tag.split("-")[0].toLowerCase();
    }

    get report() {
      const text = this.#form ? this.#form.report() : (this.#waiting ?? this.#kept);
      return text && JSON.parse(text);
    }

    set report(report) {
      const text = JSON.stringify(report);
      if (this.#form) this.#form.setReport(text);
      else this.#waiting = text;
    }

    get form() {
      return this.#internals.form;
    }

    get name() {
      return this.getAttribute("name");
    }

    get validity() {
      return this.#internals.validity;
    }

    checkValidity() {
      return this.#internals.checkValidity();
    }

    reportValidity() {
      return this.#form ? this.#form.reportValidity() : false;
    }

    reset() {
      this.#form?.reset();
    }

    formResetCallback() {
      this.reset();
    }

    download(format = "json") {
      if (format === "json") this.#form?.download();
      else this.#desk?.download(format);
    }
  }

  customElements.define("report-form", ReportForm);
}
