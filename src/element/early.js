// What a host page, or its framework, sets on the element before anyone knows it.

/** Takes what was set on `element` as plain properties, which hide those of its class. */
export function takeEarlyProperties(element) {
  const { prototype } = element.constructor;
  for (const name of Object.keys(element).filter((name) => name in prototype)) {
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}

/**
 * Takes the properties `names` from attributes: React, Preact and Vue make an attribute of what an unknown element has no
 * property for. JSON can be read again. Gives what is wrong with the others.
 */
export function takeEarlyAttributes(element, names) {
  const faults = [];
  for (const name of names.filter((name) => element.hasAttribute(name))) {
    const text = element.getAttribute(name);
    element.removeAttribute(name);
    try {
      element[name] = JSON.parse(text);
    } catch {
      faults.push(`${name}="${text.slice(0, 40)}" is lost: it is a property, and was set before report-form was loaded`);
    }
  }
  return faults;
}
