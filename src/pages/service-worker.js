// service-worker.js: answers for the page and all its files from one version of them.
//
// Each version has a cache of its own, filled whole or not at all, and holding the windows that were opened from it. A
// window gets its files from that cache until it is opened anew, also after a newer version has taken over; a cache
// goes when it is neither the newest nor in use. What few ask for is fetched, and kept, when someone does.
//
// scripts/worker.mjs puts in FILES and LATER, the SHA-256 of each file by its name, and VERSION, which is different when
// anything is.
/* global FILES, LATER, VERSION */

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
  try {
    await Promise.all(Object.entries(FILES).map(([name, hash]) => keep(cache, name, hash)));
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

async function keep(cache, name, hash) {
  await cache.put(keyOf(name, hash), await copyOf(name, hash));
}

async function copyOf(name, hash) {
  const kept = (await caches.match(keyOf(name, hash))) ?? (await fetchedBefore(name, hash));
  if (kept) return kept;
  // Someone may be replacing the files of the site just now: the browser refuses what has another hash.
  const response = await fetch(new URL(name, scope), { integrity: hash, cache: "reload" });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return direct(response);
}

/** A site may send index.html on to its folder. No navigation may be answered with what was sent on. */
const direct = (response) => (response.redirected ? new Response(response.body, response) : response);

/**
 * The file as the browser has it, if that is the one: what the page has fetched just now is not fetched again, whatever the
 * site says about caching. The hash is compared here, since the browser would complain about an older file on the console.
 */
async function fetchedBefore(name, hash) {
  const response = await fetch(await addressOf(name), { cache: "force-cache" }).catch(() => undefined);
  if (!response?.ok) return undefined;
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  const found = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return `sha256-${found}` === hash ? direct(response) : undefined;
}

/** Whether the name, and what follows it in an address, are those of the page. */
const isPage = (name) => ["", "index.html"].includes(name);

const split = (address) => address.slice(scope.length).split(/[?#]/);

/** The address by which the browser got a file: a window has the page by whatever name someone opened it. */
async function addressOf(name) {
  if (!isPage(name)) return new URL(name, scope);
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.find(({ url }) => url.startsWith(scope) && isPage(split(url)[0]))?.url ?? new URL(name, scope);
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
  const [name] = split(request.url);
  if (cache && name in LATER) await keepLater(name);
  return (cache && (await find(cache, request.url))) ?? fetch(request);
}

/**
 * Keeps what someone asks for. A window of an older version, and a site that is being replaced, give what is there: each of
 * these files is whole in itself.
 */
async function keepLater(name) {
  const cache = await caches.open(own);
  if (!(await find(cache, new URL(name, scope).href))) await keep(cache, name, LATER[name]).catch(() => {});
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(clean()));
self.addEventListener("message", (event) => {
  const { data } = event;
  if (data === "take over") self.skipWaiting();
  // A window that was there before the worker asked the network.
  else if (data.asked in LATER) event.waitUntil(keepLater(data.asked));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const [name, query] = split(request.url);
  // The self-test is about the server as it is now, not about what is kept of it.
  const page = isPage(name) && !new URLSearchParams(query).has("zelftest");
  if (request.mode !== "navigate") {
    event.respondWith(answer(event));
  } else if (page) {
    event.respondWith(openPage(event));
    event.waitUntil(clean());
  }
});
