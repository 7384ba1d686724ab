/** A UUID of version 4. A page on plain http has no `crypto.randomUUID`. */
export const newId = () =>
  "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replaceAll("x", () =>
    (crypto.getRandomValues(new Uint8Array(1))[0] % 16).toString(16),
  );
