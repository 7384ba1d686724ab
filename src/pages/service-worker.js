// service-worker.js: answers for the page and all its files from one version of them.
//
// Each version has a cache of its own, filled whole or not at all, and holding the windows that were opened from it. A
// window gets its files from that cache until it is opened anew, also after a newer version has taken over; a cache
// goes when it is neither the newest nor in use. scripts/worker.mjs puts in FILES, the SHA-256 of each file by its name,
// and VERSION, which is different when anything is.
/* global FILES, VERSION */

const { registration } = self;
const { scope } = registration;

/** Several forms may live on one origin. */
const prefix = `report-form ${scope} `;
const own = prefix + VERSION;

const versions = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

/** A key for one content of a file: where two versions have it in common it is fetched once. */
const keyOf = (name, hash) => new URL(`${name}?${encodeURIComponent(hash)}`, scope).href;

const find = (cache, address) => cache.match(address, { ignoreSearch: true, ignoreVary: true });

async function fill() {
  const cache = await caches.open(own);
  const files = Object.entries(FILES).map(async ([name, hash]) => cache.put(keyOf(name, hash), await copyOf(name, hash)));
  try {
    await Promise.all(files);
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

async function copyOf(name, hash) {
  const kept = await caches.match(keyOf(name, hash));
  if (kept) return kept;
  // Someone may be replacing the files of the site just now: the browser refuses what has another hash.
  const response = await fetch(new URL(name, scope), { integrity: hash, cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  // A site may send index.html on to its folder. No navigation may be answered with what was sent on.
  return response.redirected ? new Response(response.body, response) : response;
}

const windowsIn = new URL("windows/", scope).href;

/** Remembers from which version a window was opened: a worker forgets all when it is idle. */
async function remember(cache, client) {
  if (client) await cache.put(windowsIn + client, new Response(String(Date.now())));
}

/** The version a window was opened from; nothing for one that was not opened from here. */
async function versionOf(client) {
  // What the browser wants for itself, such as the icons of the manifest.
  if (!client) return caches.open(own);
  for (const name of await versions()) {
    const cache = await caches.open(name);
    if (await cache.match(windowsIn + client)) return cache;
  }
  return undefined;
}

/** A window that is being opened is in no list yet (milliseconds). */
const OPENING = 10_000;

async function clean() {
  const names = await versions();
  // A newer version may be filling its cache.
  if (registration.installing || registration.waiting) return;
  const open = new Set((await clients.matchAll({ includeUncontrolled: true })).map(({ id }) => windowsIn + id));
  for (const name of names) {
    const cache = await caches.open(name);
    let used = name === own;
    for (const { url } of await cache.keys()) {
      if (!url.startsWith(windowsIn)) continue;
      const since = Number(await (await cache.match(url))?.text());
      if (open.has(url) || Date.now() - since < OPENING) used = true;
      else await cache.delete(url);
    }
    if (!used) await caches.delete(name);
  }
}

async function openPage({ request, resultingClientId }) {
  const cache = await caches.open(own);
  const page = await find(cache, new URL("index.html", scope).href);
  if (!page) return fetch(request);
  await remember(cache, resultingClientId);
  return page;
}

async function answer({ request, clientId }) {
  const cache = await versionOf(clientId);
  return (cache && (await find(cache, request.url))) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(clean()));
self.addEventListener("message", ({ data }) => data === "take over" && self.skipWaiting());

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const [name, query] = request.url.slice(scope.length).split(/[?#]/);
  // The self-test is about the server as it is now, not about what is kept of it.
  const page = ["", "index.html"].includes(name) && !new URLSearchParams(query).has("zelftest");
  if (request.mode !== "navigate") {
    event.respondWith(answer(event));
  } else if (page) {
    event.respondWith(openPage(event));
    event.waitUntil(clean());
  }
});
