// What shows when a control is left moves the page, and a button would no longer be where it was pressed.

/**
 * Delays the `focusout` of the controls in `root` until the pointer that moved the focus is released. Gives what forgets
 * those that wait: their controls are taken off.
 */
export function afterPress(root) {
  const ends = ["pointerup", "pointercancel"];
  let left;
  const over = () => {
    const waiting = left ?? [];
    left = undefined;
    for (const [control, relatedTarget] of waiting) {
      control.dispatchEvent(new FocusEvent("focusout", { bubbles: true, relatedTarget }));
    }
  };
  const deafen = () => {
    for (const name of ends) removeEventListener(name, released, true);
  };
  const released = () => {
    deafen();
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
  return () => {
    deafen();
    left = undefined;
  };
}
