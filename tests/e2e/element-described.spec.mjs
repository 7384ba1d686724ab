// The two descriptions of the element, for TypeScript and for editors, against the element itself.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "./support/test.mjs";
import { HostPage } from "./pages/host.mjs";

const root = new URL("../../", import.meta.url).pathname;
const dist = join(root, "dist");
const manifest = JSON.parse(await readFile(join(dist, "custom-elements.json"), "utf8"));
const [described] = manifest.modules[0].declarations;
const names = (list) => list.map(({ name }) => name).sort();

/** Attributes that the browser itself follows, for every element that takes part in a form. */
const ofTheBrowser = ["disabled", "name"];
/** Members that exist for the browser to call. */
const isCallback = (name) => name === "constructor" || name.endsWith("Callback");

/** What the class has, of its own. */
async function own(page) {
  const host = new HostPage(page);
  await host.open();
  const { attributes, members } = await page.evaluate(() => {
    const known = customElements.get("report-form");
    const members = Object.entries(Object.getOwnPropertyDescriptors(known.prototype));
    return {
      attributes: known.observedAttributes,
      members: members.map(([name, { get, set }]) => ({
        name,
        isMethod: !get,
        isReadonly: Boolean(get) && !set,
        isInherited: name in HTMLElement.prototype,
      })),
    };
  });
  return { attributes, members: members.filter(({ name }) => !isCallback(name)) };
}

/** Every match of `pattern` in the sources under `folder`. */
async function mentioned(folder, pattern) {
  const files = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const texts = files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), "utf8"));
  const found = (await Promise.all(texts)).flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name));
  return [...new Set(found)].sort();
}

test("the manifest names the attributes, properties and methods that the element has", async ({ page }) => {
  const { attributes, members } = await own(page);
  expect(manifest.schemaVersion).toBe("1.0.0");
  expect(names(described.attributes)).toEqual([...attributes, ...ofTheBrowser].sort());
  const fields = described.members.filter(({ kind }) => kind === "field");
  const methods = described.members.filter(({ kind }) => kind === "method");
  expect(names(methods)).toEqual(names(members.filter(({ isMethod }) => isMethod)));
  expect(names(fields)).toEqual(names(members.filter(({ isMethod }) => !isMethod)));
  expect(names(fields.filter(({ readonly }) => readonly))).toEqual(names(members.filter(({ isReadonly }) => isReadonly)));
  const reflecting = described.attributes.filter(({ name }) => !["form", "lang"].includes(name)).map(({ fieldName }) => fieldName);
  expect(names(fields.filter(({ reflects }) => reflects))).toEqual(reflecting.sort());
});

test("the manifest names the events and parts that the sources have", async () => {
  expect(names(described.cssParts)).toEqual(
    [...new Set([...(await mentioned("src/view", /part="([a-z]+)"/g)), ...(await mentioned("crates/kit/src", /part="([a-z]+)"/g)), ...(await mentioned("crates/extras/src", /"part", "([a-z]+)"/g))])].sort(),
  );
  const events = await mentioned("src/element", /#dispatch\("([a-z]+)"/g);
  expect(names(described.events)).toEqual(events.map((name) => `report-${name}`));
});

test("the types have exactly the members and events of the element, and a host in TypeScript compiles", async ({ page }) => {
  const { members } = await own(page);
  const everyOf = (list) => `{ ${list.map((name) => `"${name}": true`).join(", ")} }`;
  const host = `
    import type { Problem, Report, ReportFormAttributes, ReportFormElement, ReportFormEventMap } from "${dist}/report-form.js";

    const members: Record<Exclude<keyof ReportFormElement, keyof HTMLElement>, true> = ${everyOf(names(members.filter(({ isInherited }) => !isInherited)))};
    const events: Record<keyof ReportFormEventMap, true> = ${everyOf(names(described.events))};
    const attributes: Record<keyof ReportFormAttributes, true> = ${everyOf(names(described.attributes))};
    void [members, events, attributes];

    const element = document.createElement("report-form");
    element.addEventListener("report-change", ({ detail }) => {
      const report: Report = detail.report;
      const problems: Problem[] = detail.problems;
      element.report = report;
      element.answers = { personen: 1, doel: "Kennis", vervolg: { answer: true } };
      console.log(problems[0]?.message, report.answers.personen);
    });
    element.addEventListener("report-saved", ({ detail: { id, savedAt } }) => console.log(id.length, savedAt.length));
    element.addEventListener("click", ({ clientX }) => console.log(clientX));
    const owner: HTMLFormElement | null = element.form;
    element.form = "kort.json";
    element.readOnly = element.checkValidity() && owner === null;
    void element.download("odt");
    // @ts-expect-error: there is no such format.
    void element.download("pdf");
    // @ts-expect-error: what the browser says can only be read.
    element.validity = undefined;
  `;
  const folder = await mkdtemp(join(tmpdir(), "report-form-types-"));
  try {
    await writeFile(join(folder, "host.ts"), host);
    const tsc = join(root, "node_modules/.bin/tsc");
    const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom", "--types", ""];
    const { stdout } = await promisify(execFile)(tsc, [...flags, join(folder, "host.ts")]).catch((error) => error);
    expect(stdout).toBe("");
  } finally {
    await rm(folder, { recursive: true });
  }
});
