/**
 * H5P parameters beside a library's semantics (h5p.org, "Semantics definition"): what the library does not know, what it demands and
 * does not get, what is of another type. H5P's own checks read no more of them, and only where a library is installed.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface Field {
  name: string;
  type: string;
  optional?: boolean;
  default?: unknown;
  /** Of a group. */
  fields?: Field[];
  /** Of a list. */
  field?: Field;
  /** Of a select, and of a library. */
  options?: ({ value: string } | string)[];
  /** Of a text: the HTML it may hold. */
  tags?: string[];
  maxLength?: number;
  min?: number;
  max?: number;
}

export interface Library {
  version: string;
  semantics: Field[];
}

/** Libraries by their machine names, from the paths of their semantics. */
export const readLibraries = (paths: string[]): Map<string, Library> =>
  new Map(
    paths.map((path) => {
      const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as unknown;
      const about = read(join(dirname(path), "library.json")) as Record<string, string | number>;
      const version = `${about["majorVersion"]}.${about["minorVersion"]}`;
      return [String(about["machineName"]), { version, semantics: read(path) as Field[] }];
    }),
  );

type Values = Record<string, unknown>;
const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What of the parameters is not as a library says: a sentence each, with its place. */
export function listFaults(params: unknown, name: string, libraries: Map<string, Library>): string[] {
  return ofGroup(params, libraries.get(name)!.semantics, name);

  function ofGroup(value: unknown, fields: Field[], place: string): string[] {
    if (!isObject(value)) return [`${place} is no group`];
    const unknown = Object.keys(value).filter((key) => !fields.some((field) => field.name === key));
    return [
      ...unknown.map((key) => `${place}.${key} is unknown`),
      ...fields.flatMap((field) => ofField(value[field.name], field, `${place}.${field.name}`)),
    ];
  }

  function ofField(value: unknown, field: Field, place: string): string[] {
    const { type, optional, min = -Infinity, max = Infinity } = field;
    if (value === undefined)
      return optional || "default" in field || type !== "text" ? [] : [`${place} is missing`];
    const fault = (holds: boolean, what: string) => (holds ? [] : [`${place} ${what}`]);
    switch (type) {
      case "text":
        return ofText(value, field, place);
      case "number":
        return fault(typeof value === "number" && value >= min && value <= max, "is no number of its range");
      case "boolean":
        return fault(typeof value === "boolean", "is no boolean");
      case "select":
        return fault(listValues(field).includes(String(value)), `is none of ${listValues(field).join(", ")}`);
      case "list":
        if (!Array.isArray(value) || value.length < min || value.length > max)
          return [`${place} is no such list`];
        return value.flatMap((entry, i) => ofField(entry, field.field!, `${place}[${i}]`));
      case "group":
        // A group of one field is that field's value.
        return field.fields!.length === 1
          ? ofField(value, field.fields![0]!, place)
          : ofGroup(value, field.fields!, place);
      case "library":
        return ofLibrary(value, field, place);
      default:
        return [`${place} is of a type that is not looked at, ${type}`];
    }
  }

  function ofText(value: unknown, { tags = [], maxLength = Infinity }: Field, place: string): string[] {
    if (typeof value !== "string" || value.length > maxLength) return [`${place} is no text of its length`];
    // A line break and paragraphs are let through wherever any HTML is.
    const allowed = tags.length === 0 ? [] : [...tags, "p", "br", "div"];
    const used = new Set([...value.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag!));
    return [...used].filter((tag) => !allowed.includes(tag)).map((tag) => `${place} may not hold <${tag}>`);
  }

  function ofLibrary(value: unknown, field: Field, place: string): string[] {
    if (!isObject(value)) return [`${place} is no library`];
    const { library, params: inner, subContentId } = value;
    const used = String(library);
    const known = libraries.get(used.split(" ")[0]!);
    return [
      ...(listValues(field).includes(used)
        ? []
        : [`${place}: ${used} is none of ${listValues(field).join(", ")}`]),
      ...(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(String(subContentId))
        ? []
        : [`${place} has no id`]),
      ...(known === undefined
        ? [`${place}: ${used} is not there`]
        : ofGroup(inner, known.semantics, `${place}.params`)),
    ];
  }
}

const listValues = ({ options = [] }: Field): string[] =>
  options.map((option) => (typeof option === "string" ? option : option.value));
