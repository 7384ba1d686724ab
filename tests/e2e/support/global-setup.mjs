import { serve } from "./server.mjs";

/** Serves dist/ for the whole run; what it returns is called at the end. */
export default async function globalSetup() {
  const { url, close } = await serve();
  process.env.REPORT_FORM_URL = url;
  return close;
}
