// The form of the wasm module, for as long as it is there.
import { onTrap } from "./guard.js";

/**
 * A form that can be called when it is gone: from then on it says what it said last, and does nothing. Whoever comes back
 * from an await, the second module too, may still hold it. It is gone after `end()`, or when its module has stopped.
 */
export function formHandle(form) {
  /** What it said last, by the name of the call. */
  const last = { problems: "[]", isUnsaved: false, report: form.report(), draft: undefined, id: form.id() };
  let ended = false;
  const forget = onTrap(() => (ended = true));
  const own = {
    isEnded: () => ended,
    /** What it said last; or says from now on, where a rescue knows better. */
    last: (better) => Object.assign(last, better),
    end() {
      forget();
      if (!ended) form.free();
      ended = true;
    },
  };
  const call = (name, given) => {
    if (ended) return last[name];
    try {
      const answer = form[name](...given);
      if (name in last) last[name] = answer;
      return answer;
    } catch (error) {
      // Not ended: it has refused what it was given.
      if (!ended) throw error;
      return last[name];
    }
  };
  return new Proxy(own, { get: (_, name) => (Object.hasOwn(own, name) ? own[name] : (...given) => call(name, given)) });
}
