// The sites that the form is tested in. All serve dist/, and the host pages of tests/e2e/hosts/ under hosts/.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize, resolve } from "node:path";
import { typeOf } from "../../../scripts/mime.mjs";

const here = import.meta.dirname;
const dist = resolve(here, "../../../dist");
const hosts = resolve(here, "../hosts");

/** A policy as an intranet sends it; of these the form needs only the scripts, the styles and the wasm. */
const strict = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** What docs and README ask of a host, and no more: for the module, and for the bundle. */
const least = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
const leastOfBundle = least.replace("connect-src 'self'", "connect-src 'none'");

/** Where each site starts, and the policy its server sends. The first that fits a path counts. */
const sites = [
  { at: "/intranet/forms/" },
  { at: "/strict/", csp: strict },
  { at: "/trusted-types/", csp: `${strict}; require-trusted-types-for 'script'; trusted-types report-form` },
  { at: "/least/", csp: least },
  { at: "/least-bundle/", csp: leastOfBundle },
  { at: "/least-trusted/", csp: `${leastOfBundle}; require-trusted-types-for 'script'; trusted-types report-form` },
  // They tell their server of all that they refuse.
  { at: "/reporting/", csp: `${strict}; require-trusted-types-for 'script'; trusted-types report-form; report-uri /csp-reports` },
  { at: "/reporting-bare/", csp: `${strict}; report-uri /csp-reports` },
  // Files for pages of other origins.
  { at: "/cdn/", cors: true },
  { at: "/no-wasm/", csp: strict.replace(" 'wasm-unsafe-eval'", "") },
  { at: "/" },
];

async function respond(folder, request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  // A browser asks for this by itself, of any page without an icon.
  if (path === "/favicon.ico") return response.writeHead(204).end();
  const site = sites.find(({ at }) => path.startsWith(at));
  let file = path.slice(site.at.length) || "index.html";
  if (file.endsWith("/")) file += "index.html";
  const from = file.startsWith("hosts/") ? join(hosts, file.slice("hosts/".length)) : join(folder, file);

  const headers = { "Cache-Control": "no-cache", "Content-Type": typeOf(from) };
  if (site.cors) headers["Access-Control-Allow-Origin"] = "*";
  if (site.csp) headers["Content-Security-Policy"] = site.csp;
  try {
    const body = await readFile(from);
    response.writeHead(200, headers).end(body);
  } catch {
    response.writeHead(404, { "Content-Type": "text/plain" }).end(`no ${path} here`);
  }
}

/** A browser tells of what a policy made it refuse. */
async function take(request, response, reports) {
  const parts = await request.toArray();
  reports.push(Buffer.concat(parts).toString());
  response.writeHead(204).end();
}

/**
 * Starts on a free port of the loopback, so that two runs on one machine do not meet. `reports` are those that browsers
 * sent about a policy; `asked` the paths that anyone asked for, in order: pages, workers and the browser itself.
 */
export async function serve(folder = dist) {
  const reports = [];
  const asked = [];
  const server = createServer((request, response) => {
    if (request.method === "POST") return take(request, response, reports);
    asked.push(request.url);
    return respond(folder, request, response);
  });
  await new Promise((done, failed) => server.once("error", failed).listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    reports,
    asked,
    close: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}
