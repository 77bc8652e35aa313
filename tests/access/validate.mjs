// Reads [{name, text}] and writes [[name, rule, message]]: what html-validate finds wrong.
import { readFileSync } from "node:fs";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const rules = {
  // A form may hold a name several times: that is how a browser sends several answers, in boxes to
  // tick and in hidden fields. Of hidden fields the rule cannot be told so.
  "form-dup-name": "off",
  // The title of a scheme is its name, what it is and where: "Kwijtschelding (minder belasting) in
  // Almelo". What matters stands first; the rule is about search engines.
  "long-title": ["error", { maxlength: 150 }],
  // Impossible: a number that may not break does not fit on a phone with text twice as large, and
  // then somebody cannot read all of it (WCAG 1.4.4). Where it fits, the stylesheet keeps it whole.
  "tel-non-breaking": "off",
  // Impossible: without JavaScript nothing else empties a public computer after a while.
  "meta-refresh": "off",
};
const extend = ["html-validate:recommended", "html-validate:a11y"];
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: extend, rules }));
const found = [];
for (const { name, text } of JSON.parse(readFileSync(0, "utf-8"))) {
  const { results } = await validator.validateString(text);
  for (const { messages } of results)
    for (const { ruleId, message } of messages) found.push([name, ruleId, message]);
}
process.stdout.write(JSON.stringify(found));
