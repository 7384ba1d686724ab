// A WebAssembly module as a list of sections, as far as the build needs them:
// https://webassembly.github.io/spec/core/binary/modules.html
const CUSTOM = 0;
const IMPORT = 2;
const EXPORT = 7;
const CODE = 10;
const DATA = 11;
const HEADER = 8;

const utf8 = new TextDecoder();

/** Reads from the start of `bytes`. */
export class Reader {
  at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  get atEnd() {
    return this.at >= this.bytes.length;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned LEB128 number. */
  number() {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.byte();
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  }

  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }

  name() {
    return utf8.decode(this.take(this.number()));
  }
}

function number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Buffer.from([...bytes, value]);
}

const sized = (bytes) => Buffer.concat([number(bytes.length), bytes]);
const name = (text) => sized(Buffer.from(text));

/** The sections of a module, in order; those of the custom kind by name. */
export function sections(bytes) {
  const reader = new Reader(bytes);
  reader.take(HEADER);
  const found = [];
  while (!reader.atEnd) {
    const id = reader.byte();
    const body = reader.take(reader.number());
    found.push(id === CUSTOM ? { id, body, name: new Reader(body).name() } : { id, body });
  }
  return found;
}

/** The module without its custom sections: names, producers and the like, which no browser needs. */
export function stripped(bytes) {
  const kept = sections(bytes).filter(({ id }) => id !== CUSTOM);
  return Buffer.concat([bytes.subarray(0, HEADER), ...kept.flatMap(({ id, body }) => [Buffer.from([id]), sized(body)])]);
}

/** Skips the type of something imported. */
function skipType(reader) {
  const limits = () => {
    const flags = reader.number();
    reader.number();
    if (flags & 1) reader.number();
  };
  const kind = reader.byte();
  if (kind === 0) reader.number();
  else if (kind === 1) (reader.byte(), limits());
  else if (kind === 2) limits();
  else if (kind === 3) reader.take(2);
  else if (kind === 4) (reader.byte(), reader.number());
  else throw new Error(`an import of the unknown kind ${kind}`);
}

/** The section with every name of an import or export replaced by what `rename` gives for it. */
function renamed({ id, body }, rename) {
  const reader = new Reader(body);
  const count = reader.number();
  const parts = [number(count)];
  for (let entry = 0; entry < count; entry++) {
    if (id === IMPORT) parts.push(name(reader.name()));
    parts.push(name(rename(reader.name())));
    const from = reader.at;
    if (id === IMPORT) skipType(reader);
    else (reader.byte(), reader.number());
    parts.push(body.subarray(from, reader.at));
  }
  return Buffer.concat(parts);
}

/** The module with every name of an import or export replaced by what `rename` gives for it. */
export function withNames(bytes, rename) {
  const parts = sections(bytes).map((section) => {
    const { id, body } = section;
    return Buffer.concat([Buffer.from([id]), sized(id === IMPORT || id === EXPORT ? renamed(section, rename) : body)]);
  });
  return Buffer.concat([bytes.subarray(0, HEADER), ...parts]);
}

/** How many functions a module imports: they have the first indices. */
function importedFunctions(all) {
  const reader = new Reader(all.find(({ id }) => id === IMPORT).body);
  let functions = 0;
  for (let left = reader.number(); left; left--) {
    reader.name();
    reader.name();
    if (reader.bytes[reader.at] === 0) functions++;
    skipType(reader);
  }
  return functions;
}

/** The names of functions by index, from the name section. */
function functionNames(all) {
  const section = all.find(({ name }) => name === "name");
  if (!section) throw new Error("the module has no names");
  const reader = new Reader(section.body);
  reader.name();
  const names = new Map();
  while (!reader.atEnd) {
    const kind = reader.byte();
    const part = new Reader(reader.take(reader.number()));
    if (kind !== 1) continue;
    for (let left = part.number(); left; left--) {
      const index = part.number();
      names.set(index, part.name());
    }
  }
  return names;
}

/** What a module with names is made of: its functions, `{ name, size }`, and the size of its data and of all else. */
export function content(bytes) {
  const all = sections(bytes);
  const names = functionNames(all);
  const size = (wanted) => all.filter(({ id }) => id === wanted).reduce((sum, { body }) => sum + body.length, 0);
  const code = new Reader(all.find(({ id }) => id === CODE).body);
  const functions = [];
  let index = importedFunctions(all);
  for (let left = code.number(); left; left--) {
    const length = code.number();
    code.take(length);
    functions.push({ name: names.get(index) ?? `function ${index}`, size: length });
    index++;
  }
  const rest = all.filter(({ id }) => ![CUSTOM, CODE, DATA].includes(id)).reduce((sum, { body }) => sum + body.length, 0);
  return { functions, data: size(DATA), rest };
}
