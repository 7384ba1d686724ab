// What stands in the place of the form until it is there: what the page has put into the element, and room.
export function frame() {
  const frame = document.createElement("div");
  frame.className = "frame";
  frame.append(document.createElement("slot"));
  return frame;
}
