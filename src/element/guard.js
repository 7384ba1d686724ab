// Every call into a wasm module goes through here. A call that does not come back the usual way, because the program
// panicked or the browser threw through it, leaves the program half way: nothing calls it again, and it is told once.

const listeners = new Set();
let trapped = false;

/** Whether the module of this script has stopped. */
export const hasTrapped = () => trapped;

/** Calls `listener` at once when the module stops. Gives what takes the listener off. */
export function onTrap(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function trap(error) {
  trapped = true;
  for (const listener of listeners) listener(error);
  // On the console and in the error log of the site, and not through the frames of whoever called.
  reportError(error);
}

const guardedCall =
  (call) =>
  (...given) => {
    if (trapped) return undefined;
    try {
      return call(...given);
    } catch (error) {
      // It may have come through a call within this one, which has told it.
      if (!trapped) trap(error);
      return undefined;
    }
  };

/** The exports of a wasm module, for the glue of wasm-bindgen: scripts/site.mjs puts this there. */
export function guard(exports) {
  const guarded = {};
  for (const [name, item] of Object.entries(exports)) {
    guarded[name] = typeof item === "function" ? guardedCall(item) : item;
  }
  return guarded;
}
