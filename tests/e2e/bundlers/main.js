import "./report-form/report-form.js";

document.querySelector("main").append(document.createElement("report-form"));
