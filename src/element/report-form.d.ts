// The types of <report-form>. `src/element/custom-elements.json` says the same for editors and catalogues; a test holds
// both equal to the element.

/** A report file: what is downloaded, and what a draft in localStorage holds. */
export interface Report {
  format: "report-form/report";
  formatVersion: 1;
  /** A UUID. */
  id: string;
  form: { id: string; version: number; title: string };
  language: "nl" | "en";
  status: "draft" | "complete";
  /** Moments in UTC, such as `2026-11-23T13:32:05Z`. */
  createdAt: string;
  updatedAt: string;
  completedAt?: string;
  /** The answers by the id of the question. */
  answers: Record<string, Answer>;
  /** What was typed and does not parse yet; in drafts. */
  unparsed?: Record<string, string>;
  /** The questions as they were asked. */
  questions: { id: string; kind: string; heading: string }[];
  /** Fields of a later version are kept. */
  [field: string]: unknown;
}

export type Answer = number | string | string[] | { answer: boolean; details?: string };

/** Something that is not right yet, in the language of the form. */
export interface Problem {
  question: string;
  code: string;
  message: string;
}

export type DownloadFormat = "json" | "html" | "odt" | "md";

/** The events of the element. All bubble, and leave the shadow roots around. */
export interface ReportFormEventMap {
  /** The form is on screen: for the first time, or anew after a change of attributes. */
  "report-ready": CustomEvent<Record<string, never>>;
  /** The report has changed; told at a calm pace while someone types. */
  "report-change": CustomEvent<{ report: Report; problems: Problem[] }>;
  /** The draft is saved in the browser. */
  "report-saved": CustomEvent<{ id: string; savedAt: string }>;
  /** The report is complete and about to be downloaded. Cancelable: then nothing is. */
  "report-complete": CustomEvent<{ report: Report }>;
  /** Something failed. */
  "report-error": CustomEvent<{
    /**
     * `attribute`: the value of an attribute is not one, and is ignored; the message names it. `answers`: they do not fit
     * the form. `stopped`: the program has stopped; what was typed is on screen, and saved where that could be.
     */
    code: "wasm" | "load" | "definition" | "attribute" | "report" | "answers" | "storage" | "download" | "stopped";
    message: string;
  }>;
}

export interface ReportFormElement extends HTMLElement {
  /** The report as it is now, absent before there is a form. Set: shows that one. */
  get report(): Report | undefined;
  set report(report: Report | undefined);

  /**
   * What the host page knows already, by the ids of the questions. Set: fills in what is blank, now and in each form that
   * comes after a change of attributes. What was typed stays, and so does a draft. Saved with what is typed next.
   */
  get answers(): Record<string, Answer> | undefined;
  set answers(answers: Record<string, Answer> | undefined);

  /** The surrounding form. Set: the attribute `form`, the address of a definition. */
  get form(): HTMLFormElement | null;
  set form(address: string | null);
  /** The address of a definition, where `form` is to stay the id of a surrounding form. */
  definition: string;
  /** The name that the report has in a surrounding form. */
  name: string;
  /** For how many days a report that is not changed is kept in the browser: from 1 to 36500; by default always. */
  retentionDays: string;
  /** Under which name drafts are kept; by default the id of the form definition. */
  scope: string;
  /** `"none"` keeps no draft in the browser. */
  storage: string;
  disabled: boolean;
  readOnly: boolean;
  readonly type: "report-form";
  readonly labels: NodeList;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;

  /** Whether the report is complete and right. Shows nothing. */
  checkValidity(): boolean;
  /** As `checkValidity`, and shows what is still to do. */
  reportValidity(): boolean;
  /** Empties the form; whoever fills it in can undo that. */
  reset(): void;
  /** Downloads the report, or shows what is still to do. */
  download(format?: DownloadFormat): Promise<void>;

  addEventListener<K extends keyof ReportFormEventMap>(
    type: K,
    listener: (this: ReportFormElement, event: ReportFormEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: ReportFormElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ReportFormEventMap>(
    type: K,
    listener: (this: ReportFormElement, event: ReportFormEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: ReportFormElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** The attributes, for JSX. */
export interface ReportFormAttributes {
  definition?: string;
  disabled?: boolean;
  form?: string;
  lang?: string;
  name?: string;
  readonly?: boolean;
  "retention-days"?: number | string;
  scope?: string;
  storage?: "local" | "none";
}

declare global {
  interface HTMLElementTagNameMap {
    "report-form": ReportFormElement;
  }
}

// React 19 knows elements by this map, which TypeScript can only extend where React's types are there. In a project with
// React, put this in a file of your own:
//
//   import type { DetailedHTMLProps, HTMLAttributes } from "react";
//   import type { ReportFormAttributes, ReportFormElement, ReportFormEventMap } from "./report-form.js";
//
//   type Handlers = { [K in keyof ReportFormEventMap as `on${K}`]?: (event: ReportFormEventMap[K]) => void };
//
//   declare module "react" {
//     namespace JSX {
//       interface IntrinsicElements {
//         "report-form": DetailedHTMLProps<HTMLAttributes<ReportFormElement>, ReportFormElement> &
//           ReportFormAttributes & Handlers & Partial<Pick<ReportFormElement, "answers" | "report">>;
//       }
//     }
//   }
