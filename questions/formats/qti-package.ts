/** A QTI package: the items, a test with the article before them, and the manifest (IMS Content Packaging). */
import { nameQuestion, type Source, toQuestion, writeEach, type Written } from "./question.ts";
import { createBuild, type QtiVersion, toName, writeDocument, writeFlow, writeQtiItem } from "./qti.ts";
import { element, XML_HEAD } from "./xml.ts";

const PACKAGES = {
  "3.0": {
    xmlns: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    schema: "QTI Package",
    schemaversion: "3.0.0",
    item: "imsqti_item_xmlv3p0",
    test: "imsqti_test_xmlv3p0",
  },
  "2.1": {
    xmlns: "http://www.imsglobal.org/xsd/imscp_v1p1",
    schema: "QTIv2.1 Package",
    schemaversion: "1.0.0",
    item: "imsqti_item_xmlv2p1",
    test: "imsqti_test_xmlv2p1",
  },
} as const;

/** What writes a package of a version. */
export const createQtiWriter =
  (version: QtiVersion) =>
  (source: Source): Written => {
    const { parts, ...rest } = writeEach(source.items.map(toQuestion), (question, notes) => {
      if (question.task.kind === "text")
        notes.add(
          "changed",
          "a typed answer is right only as it is written here, not in its other forms",
          question.id,
        );
      return question;
    });
    const items = parts.map((question, i) => ({
      id: toName(question.id),
      path: `items/${toName(question.id)}.xml`,
      xml: writeQtiItem(question, nameQuestion(question, i), source.lang, version),
    }));
    const files = Object.fromEntries(items.map(({ path, xml }) => [path, xml]));
    return {
      content: {
        files: {
          "imsmanifest.xml": writeManifest(source, items, version),
          "test.xml": writeTest(source, items, version),
          ...files,
        },
      },
      ...rest,
    };
  };

interface ItemFile {
  id: string;
  path: string;
}

/** The article is a rubric of the test's one section: candidates read it beside each item. */
function writeTest({ id, title, paragraphs }: Source, items: ItemFile[], version: QtiVersion): string {
  const build = createBuild(version);
  const refs = items.map((item) => build("assessment-item-ref", { identifier: item.id, href: item.path }));
  const article = build("rubric-block", { view: "candidate" }, writeFlow(version, [title, ...paragraphs]));
  const section = build(
    "assessment-section",
    { identifier: "section", title, visible: "true" },
    article,
    ...refs,
  );
  const part = { identifier: "part", "navigation-mode": "nonlinear", "submission-mode": "individual" };
  return writeDocument(
    version,
    "assessment-test",
    { identifier: toName(id), title },
    build("test-part", part, section),
  );
}

function writeManifest({ id }: Source, items: ItemFile[], version: QtiVersion): string {
  const { xmlns, schema, schemaversion, item, test } = PACKAGES[version];
  const resource = (identifier: string, type: string, href: string, ...more: string[]) =>
    element("resource", { identifier, type, href }, element("file", { href }), ...more);
  const needs = items.map((file) => element("dependency", { identifierref: `r-${file.id}` }));
  return (
    XML_HEAD +
    element(
      "manifest",
      { xmlns, identifier: `package-${toName(id)}` },
      element("metadata", {}, element("schema", {}, schema), element("schemaversion", {}, schemaversion)),
      element("organizations", {}),
      element(
        "resources",
        {},
        resource("r-test", test, "test.xml", ...needs),
        ...items.map((file) => resource(`r-${file.id}`, item, file.path)),
      ),
    )
  );
}
