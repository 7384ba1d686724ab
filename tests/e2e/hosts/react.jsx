// A host in React 19 that holds the report as its own state, as React hosts do with an input.
import { useState } from "react";
import { createRoot } from "react-dom/client";
import example from "../../fixtures/reisverslag-kyiv-parijs.json";

function App() {
  const [isReady, setReady] = useState(false);
  const [report, setReport] = useState();
  const [definition, setDefinition] = useState();
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      {isReady && <p>Klaar</p>}
      <p>{report?.answers.personen} personen</p>
      <p>Ontmoet: {report?.answers.ontmoet}</p>
      <button onClick={() => setReport(example)}>Voorbeeld tonen</button>
      <button onClick={() => setDefinition("kort.json")}>Kort formulier</button>
      <button onClick={() => setOpen(false)}>Sluiten</button>
      {isOpen && (
        <report-form
          form={definition}
          report={report}
          storage="none"
          readonly={false}
          onreport-ready={() => setReady(true)}
          onreport-change={({ detail }) => setReport(detail.report)}
        />
      )}
    </>
  );
}

createRoot(document.getElementById("app")).render(<App />);
