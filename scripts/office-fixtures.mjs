// Makes the Word and the OpenDocument file of the real report that the tests import, with LibreOffice: the report as it
// was before there was a form, with bold questions and real lists. Their bytes differ from run to run, so they are kept.
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const fixtures = resolve(import.meta.dirname, "../tests/fixtures");
const name = "reisverslag-kyiv-parijs";
const text = await readFile(join(fixtures, `${name}.txt`), "utf8");

const escaped = (words) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const paragraph = (words) => (words === words.toUpperCase() && /[A-Z]/.test(words) ? `<p><b>${escaped(words)}</b></p>` : `<p>${escaped(words)}</p>`);
const lines = text.split("\n").filter((line) => line.trim());
const html = lines
  .map((line) => (line.startsWith("- ") ? `<ul><li><p>${escaped(line.slice(2))}</p></li></ul>` : paragraph(line)))
  .join("\n")
  .replaceAll("</ul>\n<ul>", "\n");

const folder = await mkdtemp(join(tmpdir(), "report-form-"));
await writeFile(join(folder, `${name}.html`), `<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><body>${html}</body></html>`);
const soffice = (target, file, ...options) =>
  execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", ...options, "--convert-to", target, "--outdir", folder, file]);
soffice("odt:writer8", join(folder, `${name}.html`), "--infilter=HTML (StarWriter)");
soffice("docx:MS Word 2007 XML", join(folder, `${name}.odt`));
for (const extension of ["odt", "docx"]) {
  await writeFile(join(fixtures, `${name}.${extension}`), await readFile(join(folder, `${name}.${extension}`)));
}
await rm(folder, { recursive: true });
