// What the attributes say. Each is read here and nowhere else: a value that is not one is ignored, and told.

/** A hundred years. Longer is never what was meant, and more days than a date can go back. */
const MAX_DAYS = 36_500;

const LONE_SURROGATE = /\p{Surrogate}/u;

const one = (pattern) => (text) => (pattern.test(text) ? text : undefined);

function days(text) {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= MAX_DAYS ? count : undefined;
}

/** How each attribute is read: gives its value, or `undefined` where the text is not one. And what it takes, in words. */
const readers = {
  definition: [(text) => (URL.canParse(text, document.baseURI) ? text : undefined), "the address of a definition"],
  lang: [one(/^(nl|en)([-_].*)?$/i), "nl or en"],
  readonly: [one(/^(|readonly|true|1)$/i), "readonly, or no value"],
  "retention-days": [days, `a whole number of days, from 1 to ${MAX_DAYS}`],
  // What is no Unicode would be changed on its way into a key, and two scopes would be one.
  scope: [(text) => (text.trim() && !LONE_SURROGATE.test(text) ? text : undefined), "a text with something in it"],
  storage: [one(/^(local|none)$/i), "local or none"],
};
readers.form = readers.definition;

/** The value of `name`, `undefined` where it is absent, empty or not a value. */
export function read(element, name) {
  const text = element.getAttribute(name);
  return text === null ? undefined : readers[name][0](text);
}

/** What is wrong with the attributes of `element`: for each that is ignored a sentence, by its name. */
export function faults(element) {
  const found = new Map();
  for (const [name, [reader, takes]] of Object.entries(readers)) {
    const text = element.getAttribute(name);
    // Empty is absent, as with the attributes of HTML. The id of the surrounding form is not an address.
    if (!text || reader(text) !== undefined || (name === "form" && element.form?.id === text)) continue;
    found.set(name, `${name}="${text}" is ignored: it takes ${takes}`);
  }
  return found;
}

/** The address of the definition; `undefined` for the built-in form. */
export function definitionOf(element) {
  const address = element.getAttribute("form");
  // The id of the form that the element belongs to is not an address.
  return element.getAttribute("definition") || (element.form?.id === address ? undefined : address) || undefined;
}

/** The tag of the nearest language that is one, through the shadow roots around; of its own, only one that it speaks. */
export function languageOf(element) {
  const own = read(element, "lang");
  if (own) return own;
  for (let at = element.parentNode ?? element.getRootNode().host; at; at = at.parentNode ?? at.host) {
    if (at.lang) return at.lang;
  }
  return "nl";
}

/**
 * The part that the drafts of a definition from elsewhere have in their keys: its address. Definitions of this site, and
 * of where the form itself comes from, have none: they are their owners' own, and share what has one scope.
 */
export function sourceOf(definition, home) {
  if (!definition || !URL.canParse(definition, document.baseURI)) return undefined;
  const { href, origin, protocol } = new URL(definition, document.baseURI);
  const own = [location, home && new URL(home)].filter(Boolean);
  if (own.some((place) => place.protocol === protocol && place.origin === origin)) return undefined;
  // A "data:" address is the definition itself, and no key for it.
  return origin === "null" ? protocol : href.replace(/#.*/s, "");
}

const put = (element, name, value) =>
  value == null ? element.removeAttribute(name) : element.setAttribute(name, value);

/** Gives the class `Element` the properties that are attributes. */
export function reflect(Element) {
  const define = (property, get, set) =>
    Object.defineProperty(Element.prototype, property, { get, set, configurable: true, enumerable: true });
  for (const name of ["definition", "name", "retention-days", "scope", "storage"]) {
    define(
      name.replace("-d", "D"),
      function () {
        return this.getAttribute(name) ?? "";
      },
      function (value) {
        put(this, name, value);
      },
    );
  }
  define(
    "disabled",
    function () {
      return this.hasAttribute("disabled");
    },
    function (on) {
      this.toggleAttribute("disabled", Boolean(on));
    },
  );
  define(
    "readOnly",
    function () {
      return read(this, "readonly") !== undefined;
    },
    function (on) {
      put(this, "readonly", on ? "" : null);
    },
  );
}

/** Sets the attribute `form`: React sets a property where there is one of the attribute's name. */
export const setForm = (element, address) => put(element, "form", address);
