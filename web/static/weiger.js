// The same rules as web/refuse/, in the browser: a mistake is seen before anything is sent.
// A courtesy only: the server decides. Change both; tests/test_refuse.py compares them.

const LONGEST = 1000;
const raw = String.raw;
const rule = (source, flags = "i") => new RegExp(source, flags);

// plain.py

const ONES = "nul een twee drie vier vijf zes zeven acht negen".split(" ");
const TEENS = "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split(" ");
const TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" ");
const TO_99 = [...ONES, ...TEENS];
for (const ten of TENS) for (const one of ONES) TO_99.push(one === "nul" ? ten : `${one}en${ten}`);
const ONE = ONES.join("|");
const NUMBER_WORD = `(?:(?:(?:${ONE})en)?(?:${TENS.join("|")})|${TEENS.join("|")}|${ONE})`;
const MOBILE = rule(raw`\bnul[ -]?zes\b`, "gi");
const ROW = rule(raw`\b${NUMBER_WORD}(?:[ ,.-]{1,3}${NUMBER_WORD}){3,}\b`, "gi");

const plain = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\p{Z}\p{Cc}\u{10000}-\u{10FFFF}]/gu, " ")
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => digit.charCodeAt(0) & 15)
    .replace(/ +/g, " ");

const digits = (row) => row.toLowerCase().match(/[a-z]+/g).map((word) => TO_99.indexOf(word)).join(" ");
const spoken = (text) => text.replace(ROW, digits).replace(MOBILE, "06");

// contact.py

const AT = raw` ?(?:@|[(\[{<] ?(?:at|@) ?[)\]}>]|\b(?:apen|ape)staart(?:je)?\b) ?`;
const DOT = raw` ?(?:\.|[(\[]? ?\b(?:punt|dot)\b ?[)\]]?) ?`;
const EMAIL = rule(
  raw`[a-z0-9._%+-]{1,64}(?:@[a-z][a-z0-9-][a-z0-9.-]{0,100}` +
    raw`|${AT}[a-z0-9-]{1,63}${DOT}[a-z]{2}` +
    raw`| at (?:gmail|hotmail|outlook|icloud|yahoo|live)${DOT}[a-z]{2})`,
  "gi",
);
const NUMBER = raw`(?:huis)?(?:nummer|nr\.?|no\.?)`;
const POSTCODE = rule(
  raw`(?<money>€ ?|eur |euro )?` +
    raw`(?<sure>\bpostcode\D{0,10}|\b${NUMBER} ?\d{1,4}(?:-\d{1,2})?[^\d,]{0,4},? )?` +
    raw`(?<before>\b\d{1,3}(?:-\d{1,2}|[^\d,]{1,4})?,? )?` +
    raw`\b(?<digits>[1-9]\d{3})(?<space> ?)(?<letters>[a-z]{2})\b` +
    raw`(?:,? (?:en )?(?<word>${NUMBER} ?)?(?<after>\d{1,4}(?![.,]?\d)))?`,
  "gi",
);
const WORDS = new Set(
  ("af al da de di do en er ex ga he ie ik in is ja je ma me mn na nu of ok om op so te to tt uw" +
    " vr wa we wo za ze zn zo").split(" "),
);
const UNITS = new Set("bv eu gb kb kg km mb nl nv pm pw ww zw".split(" "));
const YEAR = /^20[0-3]\d$/;
const NO_HOUSE =
  raw`(?! ?(?:euro?\b|€|%|procent|jaar|jr\b|maand|mnd|week|weken|dag|uur|uren|min|keer|x\b|km\b` +
  raw`|kilo|meter|m2|mens|persoon|personen|kind|kamer|woning|huizen|per\b|p/|pm\b|pw\b` +
  raw`|januari|februari|maart|april|mei\b|juni|juli|augustus|september|oktober|november|december)` +
  raw`|[.,:]\d|,-|-0)`;
const HOUSE = raw`(?!(?:19|20)\d\d\b)\d{1,4}(?: ?[a-wyz])?\b${NO_HOUSE}`;
const NO_NAME =
  "(?:voor|bij|met|sinds|van|in|kamers|mezelf|mijzelf|huur|ongeveer|al|nu|hier|een|geheim|veranderd)";
const STREET = rule(
  raw`\b(?!(?:onder|snel|heen|terug|uit|half|auto|gerechts)(?:weg|hof))[a-z]{3,}` +
    raw`(?:straat|str\.?|laan|weg|plein|dijk|kade|gracht|singel|hof|dreef|steeg|pad|plantsoen)` +
    raw`,? ?(?:(?:op )?${NUMBER} ?)?${HOUSE}` +
    raw`|\b(?:laan|plein|singel) van (?:[a-z'.-]+ ){1,3}${HOUSE}` +
    raw`|\b(?:(?:woon|woont|wonen)(?: ik| wij| we| nu)? (?:op|aan)|adres(?: is|:| =)?)` +
    raw` (?:de |het |'t )?(?:(?!${NO_NAME}\b)[a-z0-9'.-]{2,30} ){1,3}${HOUSE}`,
);

const taken = (text, ...patterns) => {
  const rest = patterns.reduce((left, pattern) => left.replace(pattern, "$1 "), text);
  return [rest, rest !== text];
};

function takeEmail(text) {
  const rest = text.replace(EMAIL, " ");
  return [rest, rest !== text];
}

function takeAddress(text) {
  return [text, [...text.matchAll(POSTCODE)].some(isPostcode) || STREET.test(text)];
}

function isPostcode(code) {
  const { money, sure, before, digits, space, letters, word, after } = code.groups;
  const small = letters.toLowerCase();
  const capitals = letters === letters.toUpperCase();
  if (sure || word) return true;
  if (money || UNITS.has(small)) return false;
  if (!WORDS.has(small)) return Boolean(capitals || !space || before || after);
  if (!space) return Boolean(after);
  return capitals && !YEAR.test(digits) && !shouts(code);
}

function shouts(code) {
  const end = code.index + code[0].length;
  const around = code.input.slice(Math.max(0, code.index - 15), code.index) + code.input.slice(end, end + 15);
  return around.toUpperCase() === around && around !== around.toLowerCase();
}

// dates.py

const DAY = raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = raw`(?:0?[1-9]|1[0-2])`;
const NAME =
  "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|march|apr(?:il)?|mei|may|june?|juni" +
  "|july?|juli|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const LONG_AGO = raw`(?:19\d\d|200[0-8])`;
const DATE_BEFORE = raw`(?:^|[^\d./+-]|[a-z:][./-])`;
const DATE_AFTER = raw`(?![-/.]?\d| ?(?:p/|pm|per |eur|€)|[.,]-)`;
const dates = (year, short) =>
  raw`${DATE_BEFORE}(?:${DAY}([-/.])${MONTH}\1(?:${year}|'?${short})` +
  raw`|${year}([-/.])${MONTH}\2${DAY}` +
  raw`|${DAY}(?:e|ste)?[ .-]{0,2}${NAME}\b[ .,-]{0,2}(?:${year}|'${short}))${DATE_AFTER}`;
const ANY = rule(dates(raw`(?:19|20)\d\d`, raw`\d\d`), "gi");
const DATE =
  raw`(?:${DAY}[-/. ]{1,2}(?:${MONTH}|${NAME})[-/. ]{1,2}'?\d{2}(?:\d\d)?` +
  raw`|\d{4}[-/. ]${MONTH}[-/. ]${DAY}|[0-3]\d[01]\d(?:19|20)\d\d)`;
const BIRTH_DATES = [
  rule(
    raw`\b(?:geb|geboren|geboorte ?[a-z]*|gebdatum|birth[a-z]*|born)\b\D{0,25}?${DATE}` +
      raw`|(?:^|\D)${DATE}\D{0,15}\b(?:geboren|geboortedatum)\b`,
  ),
  rule(dates(LONG_AGO, raw`(?:0[0-8]|[3-9]\d)`)),
  rule(raw`${DATE_BEFORE}${DAY} ${MONTH} ${LONG_AGO}(?! ?\d)`),
];

function takeBirthDate(text) {
  return [text.replace(ANY, " ; "), BIRTH_DATES.some((pattern) => pattern.test(text))];
}

// numbers.py

const NINE = [" ", raw`\.`, " ?- ?", "/"].map((between) =>
  rule(raw`(?:^|[^\d,]|[^\d],)(?=(\d(?:(?:${between})?\d){8})(?!,?\d))`, "gi"),
);
const BSN_WORD = "(?:bsn|burger ?service|sofi(?![ae]))";
const BESIDE_WORD = rule(
  raw`${BSN_WORD}\D{0,30}\d(?:[ .-]?\d){7,8}(?!\d)` +
    raw`|(?:^|\D)\d(?:[ .-]?\d){7,8}(?!\d)\D{0,20}${BSN_WORD}`,
);
const GAP = "[ .()/_-]{0,3}";
const FREE = raw`(^|[^a-z0-9,.:]|[^\d][,.:]|tel|nr|mobiel|nummer)`;
const DUTCH = rule(
  raw`${FREE}(?:(?:\+|00)31${GAP}0?|31${GAP}(?=6)|\(?0)${GAP}` +
    raw`(?:[1-7]|8${GAP}[457])(?:${GAP}\d){8}(?!\d)`,
  "gi",
);
const ABROAD = rule(raw`${FREE}(?:\+|00) ?[1-9](?:${GAP}\d){7,14}(?!\d)`, "gi");
const START = rule(raw`\b[a-z]{2}[ .-]?\d{2}`, "gi");
const ACCOUNT = rule(raw`[a-z]{2}[ .-]?\d{2}(?:[ .-]?[a-z0-9]){11,30}`, "iy");
const OURS = rule(raw`\bnl[ .-]?\d{2}[ .-]?[a-z]{4}(?:[ .-]?\d){10}(?!\d)`, "gi");
const OTHER_WORD = rule(raw`[ .-](?![a-z]{4}(?![a-z0-9]))[a-z]+(?![a-z0-9])`);

const takePhone = (text) => taken(text, DUTCH, ABROAD);

function takeBsn(text) {
  const nines = NINE.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]));
  return [text, nines.some(isBsn) || BESIDE_WORD.test(text)];
}

function isBsn(nine) {
  const groups = nine.match(/\d+/g);
  if (groups.length > 1 && groups.some((group) => group.length > 4)) return false;
  const numbers = [...groups.join("")].map(Number);
  const total = numbers.reduce((sum, n, at) => sum + n * (at < 8 ? 9 - at : -1), 0);
  return numbers.some(Boolean) && total % 11 === 0;
}

function takeAccount(text) {
  let rest = text.replace(OURS, " ");
  let hit = rest !== text;
  for (const { index } of [...rest.matchAll(START)].reverse()) {
    const end = accountEnd(rest, index);
    if (end) {
      rest = `${rest.slice(0, index)} ${rest.slice(end)}`;
      hit = true;
    }
  }
  return [rest, hit];
}

function accountEnd(text, start) {
  ACCOUNT.lastIndex = start;
  const longest = ACCOUNT.exec(text);
  if (!longest) return 0;
  const ends = [...longest[0].matchAll(/[a-z0-9]+/gi)].map((token) => start + token.index + token[0].length);
  return ends.reverse().find((end) => isAccount(text.slice(start, end))) ?? 0;
}

function isAccount(number) {
  const compact = number.replace(/[ .-]/g, "");
  const account = compact.slice(4);
  if (account.length < 11 || account.replace(/\D/g, "").length < 8 || OTHER_WORD.test(number)) return false;
  const values = [...(account + compact.slice(0, 4))].map((char) => parseInt(char, 36));
  return values.reduce((rest, value) => (rest * (value > 9 ? 100 : 10) + value) % 97, 0) === 1;
}

// __init__.py

const IN_ORDER = [
  ["email", takeEmail],
  ["geboortedatum", takeBirthDate],
  ["iban", takeAccount],
  ["adres", takeAddress],
  ["telefoon", takePhone],
  ["bsn", takeBsn],
];

/** The kinds of personal detail in a text, never the text itself. */
export function found(text) {
  if ([...text].length > LONGEST) return ["te_lang"];
  let rest = spoken(plain(text));
  const kinds = [];
  for (const [kind, take] of IN_ORDER) {
    const [left, hit] = take(rest);
    rest = left;
    if (hit) kinds.push(kind);
  }
  return kinds;
}

/**
 * Hold back a form with a personal detail in its `textarea` or text field, and show its sentence:
 * the page has them ready as `<p hidden data-weiger="bsn">`, inside something with role="alert".
 */
export function attach(form) {
  form.addEventListener("submit", (event) => {
    const field = form.querySelector("textarea, input[type=text]");
    const kinds = found(field.value);
    for (const line of form.querySelectorAll("[data-weiger]")) line.hidden = !kinds.includes(line.dataset.weiger);
    if (!kinds.length) return;
    event.preventDefault();
    field.focus();
  });
}
