// A stand-in for the element, to try the build with.
import * as wasm from "report-form/glue";
import css from "../../style/form.css";

export function define(load) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  class ReportForm extends HTMLElement {
    async connectedCallback() {
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      const wrapper = root.appendChild(document.createElement("div"));
      await load.wasm();
      wasm.mount(wrapper);
      this.dispatchEvent(new CustomEvent("report-ready", { bubbles: true, composed: true }));
    }
  }

  if (!customElements.get("report-form")) customElements.define("report-form", ReportForm);
}
