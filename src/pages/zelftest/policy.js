// The Content-Security-Policy of the page: what it says, and which line would allow what is refused.

/** The directives of a policy, by name. */
export function directives(policy) {
  const parts = policy.split(";").map((part) => part.trim().split(/\s+/));
  return new Map(parts.filter(([name]) => name).map(([name, ...values]) => [name.toLowerCase(), values]));
}

/** Every policy that counts for this page: one from the server, one from the page itself. */
export async function policies() {
  const metas = document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
  const own = Array.from(metas, ({ content }) => ({ from: "page", text: content }));
  try {
    const response = await fetch(location.href);
    const sent = response.headers.get("Content-Security-Policy");
    // Several headers of this name arrive as one, with commas.
    const texts = sent ? sent.split(",").map((text) => text.trim()) : [];
    return [...texts.map((text) => ({ from: "server", text })), ...own];
  } catch {
    return own;
  }
}

/** The line that a policy should have, so that `name` also allows `value`. */
export function lineWith(policy, name, value) {
  const found = directives(policy);
  const now = found.get(name) ?? found.get("default-src") ?? [];
  const values = now.filter((known) => known !== "'none'" && known !== value);
  return [name, ...values, value].join(" ");
}
