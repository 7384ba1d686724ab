// Real themes of NL Design System, from npm, to test with. None is shipped: values, logos and fonts are not ours.
import { resolve } from "node:path";

const theme = (name, className, path) => ({
  name,
  className,
  path: resolve(import.meta.dirname, "../../../node_modules", path),
});

export const themes = [
  theme("Den Haag", "denhaag-theme", "@gemeente-denhaag/design-tokens-components/dist/theme/index.css"),
  theme("Utrecht", "utrecht-theme", "@utrecht/design-tokens/dist/theme.css"),
  theme("Rotterdam", "rods-theme", "@gemeente-rotterdam/design-tokens/dist/theme.css"),
  theme("Rijkshuisstijl", "rhc-theme", "@rijkshuisstijl-community/design-tokens/dist/index.css"),
  theme("Voorbeeld", "voorbeeld-theme", "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"),
];

/** A theme that says no more than that it is dark. */
export const night = {
  name: "the night",
  className: "night",
  content: ".night { --utrecht-document-background-color: #10243a; --utrecht-document-color: #f2ead8; }",
};
