// start.js: what the address of the page asks for, besides the form.
if (new URLSearchParams(location.search).has("zelftest")) {
  // Taken away before report-form.js defines it: the self-test has to work where the form does not.
  document.querySelector("report-form").remove();
  await import("./zelftest.js");
}
