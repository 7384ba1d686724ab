// `make serve`, for who is at work on the form: what changes is on the page, which reloads by itself.
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { FormPage } from "./pages/form.mjs";
import { expect, test as base } from "./support/test.mjs";

const root = resolve(import.meta.dirname, "../..");
const SOURCES = [".cargo", "Cargo.lock", "Cargo.toml", "crates", "forms", "index.html", "locales", "rust-toolchain.toml", "scripts", "src", "style", "tests/office", "vendor"];

const test = base.extend({
  /** A copy of the sources to change, served; only our own crates are compiled anew for it. */
  work: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "report-form-work-"));
    for (const name of SOURCES) await cp(join(root, name), join(folder, name), { recursive: true });
    await symlink(join(root, "node_modules"), join(folder, "node_modules"));
    const env = { ...process.env, CARGO_TARGET_DIR: process.env.CARGO_TARGET_DIR ?? join(root, "target") };
    const server = spawn("node", ["scripts/serve.mjs", "0"], { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"], detached: true });
    const ended = new Promise((done) => server.once("exit", done));
    try {
      let url;
      for await (const line of createInterface(server.stdout)) {
        if (line.startsWith("http:")) {
          url = line;
          break;
        }
      }
      server.stdout.resume();
      /** Replaces the text `from` in a file, as an editor does. */
      const change = async (name, from, to) => {
        const text = await readFile(join(folder, name), "utf8");
        expect(text).toContain(from);
        await writeFile(join(folder, name), text.replace(from, to));
      };
      await use({ url, change });
    } finally {
      // And the compiler, should it be at work.
      process.kill(-server.pid);
      await ended;
      await rm(folder, { recursive: true });
    }
  },
});

// It compiles.
test.describe.configure({ timeout: 600_000 });

test("a change of style, words or Rust is on the page by itself, and a panic says where it is from", async ({ page, complaints, work }) => {
  const form = new FormPage(page);
  await form.open(work.url);
  await expect(page.getByRole("toolbar")).toHaveCount(3);

  await work.change("style/form.css", ":host {", ":host { border-block-start: 7px solid;");
  await expect(page.locator("report-form")).toHaveCSS("border-block-start-width", "7px");

  const words = JSON.parse(await readFile(join(root, "locales/nl.json"), "utf8"));
  await work.change("locales/nl.json", words["form.all-required"], "Andere woorden dan er zijn meegebouwd.");
  await expect(page.getByText("Andere woorden dan er zijn meegebouwd.")).toBeVisible();
  await work.change("locales/nl.extras.json", '"editor.toolbar": "', '"editor.toolbar": "Andere ');
  await expect(page.getByRole("toolbar", { name: /^Andere / })).toHaveCount(3);

  const patience = { timeout: 120_000 };
  await work.change("src/view/app.rs", '{title}</h1>', '{title} " van vandaag"</h1>');
  await expect(page.getByRole("heading", { level: 1, name: "Reisverslag van vandaag" })).toBeVisible(patience);
  expect(complaints).toEqual([]);

  // What does not compile leaves the page as it was, and says so.
  await work.change("src/view/app.rs", "pub fn App(", "pub fn App(!");
  await expect.poll(() => complaints.splice(0).join(), patience).toContain("The build failed");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await work.change("src/view/app.rs", "pub fn App(!", "pub fn App(");
  await work.change("src/view/app.rs", 'let total = state.count();', 'let total = state.count(); assert!(total > 99, "a panic of {total}");');
  await expect.poll(() => complaints.splice(0).join(), patience).toMatch(/panicked at src\/view\/app\.rs:\d+:\d+:\s+a panic of 7/);
  // What it has compiled in is not the words on the page.
  await expect(page.getByText("Andere woorden dan er zijn meegebouwd.")).toBeHidden();
  // It would complain that nobody tells of changes any more.
  await page.goto("about:blank");
  complaints.length = 0;
});
