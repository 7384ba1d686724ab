// A form on the page, from mounting to taking off: the form itself, what the second module puts around it, and what it
// hears of the page.
import { mount } from "report-form/glue";
import { formHandle } from "./form-handle.js";
import { onTrap } from "./guard.js";

export class MountedForm {
  /** The form in the module. */
  form;
  #settings;
  #root;
  #wrapper = document.createElement("div");
  #attached;
  #leaving = new AbortController();

  /**
   * Mounts the form that `settings` describe in `root`, to go on with `draft`. `on.event` hears what happens in it,
   * `on.stop` that its module has stopped, `on.extrasStop` that the second has.
   */
  constructor(root, settings, draft, on) {
    const { definition, lang, storage, scope, source, retentionDays } = settings;
    this.#settings = settings;
    this.#root = root;
    root.replaceChildren(this.#wrapper);
    this.form = formHandle(
      mount(this.#wrapper, definition, lang, storage, scope, source, retentionDays, draft, (...told) => on.event(...told)),
    );
    this.on = on;
    this.#onLeave(onTrap(() => on.stop()));
    this.#listen();
  }

  /** Whether it is on the page no more. */
  get isGone() {
    return this.#leaving.signal.aborted;
  }

  get hasExtras() {
    return Boolean(this.#attached);
  }

  #onLeave(action) {
    this.#leaving.signal.addEventListener("abort", action);
  }

  #listen() {
    const { form } = this;
    const { signal } = this.#leaving;
    addEventListener("pagehide", () => form.flush(), { signal });
    document.addEventListener("visibilitychange", () => form.flush(), { signal });
    // The browser asks whether to leave, in its own words.
    addEventListener("beforeunload", (event) => form.isUnsaved() && event.preventDefault(), { signal });
  }

  /** Attaches the second module, which `load` gives. It may come when the form is gone, or a second time. */
  async attachExtras(load) {
    const extras = await load();
    if (!extras || this.form.isEnded() || this.#attached) return;
    this.#root.adoptedStyleSheets = [this.#root.adoptedStyleSheets[0], extras.styles];
    this.#onLeave(extras.onTrap(() => this.on.extrasStop()));
    this.form.setExtras(extras);
    const { definition, lang, storage, scope, source, retentionDays } = this.#settings;
    this.#attached = extras.attach(this.#wrapper, this.form, definition, lang, storage, scope, source, retentionDays);
  }

  /** What happened in the form. */
  follow() {
    this.#callExtras("follow");
  }

  setReadonly(readonly) {
    this.#callExtras("setReadonly", readonly);
  }

  download(format) {
    this.#callExtras("download", format);
  }

  #callExtras(name, ...given) {
    const attached = this.#attached;
    try {
      attached?.[name](...given);
    } catch (error) {
      // Where the module has stopped, that is told, and there is no answer.
      if (attached === this.#attached) throw error;
    }
  }

  /** Nobody can write in it for now. */
  set inert(inert) {
    this.#wrapper.inert = inert;
  }

  /** Puts `element` above the form. */
  prepend(element) {
    this.#wrapper.prepend(element);
  }

  /** The second module has stopped: what is left of it is not called again. */
  dropExtras() {
    this.#attached = undefined;
  }

  /** Takes it off the page. Gives everything that was typed, as the text of a report file, and whether nothing stores it. */
  takeOff() {
    // A control is left while the form can still hear of it.
    this.#root.activeElement?.blur();
    this.form.flush();
    const draft = this.form.draft();
    const isUnsaved = draft !== undefined && this.form.isUnsaved();
    this.#leaving.abort();
    this.#attached?.free();
    this.#attached = undefined;
    this.form.end();
    this.#root.replaceChildren();
    return { draft, isUnsaved };
  }
}
