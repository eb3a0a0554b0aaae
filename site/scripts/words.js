// Names and dates in the language of the page, in the visitor's own variant of it where there is one: 1 February or February 1.

const pageLanguage = document.documentElement.lang;
const locale = navigator.languages.find((tag) => tag.split("-")[0] === pageLanguage) ?? `${pageLanguage}-GB`;

const regions = new Intl.DisplayNames([locale], { type: "region" });
const languages = new Intl.DisplayNames([locale], { type: "language" });
const collator = new Intl.Collator(locale);

/** The zone that the visitor's own clock shows. */
export const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const countryName = (code) => (code === "XK" ? "Kosovo" : regions.of(code));

export const languageName = (tag) => languages.of(tag);

/** The name of a language in that language, with a capital as it would stand in a list. */
export function ownNameOf(tag) {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

export const byName = (one, other) => collator.compare(one.name, other.name);

const visitors = new Intl.Collator(navigator.languages);

/** The same for names that the API gave in the visitor's language. */
export const byVisitorsName = (one, other) => visitors.compare(one.name, other.name);

/** A moment to the minute in a zone, with the zone's short name. */
export const moment = (instant, zone = here) => minutes(zone, { timeZoneName: "short" }).format(new Date(instant));

/** The day of a moment in a zone. */
export const day = (instant, zone = here) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: zone }).format(new Date(instant));

/** A moment to the second in a zone, with the zone's short name. */
export const exactly = (instant, zone = here) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "long", timeZone: zone }).format(new Date(instant));

/** A day of the calendar, in no zone: 2049-01-02. */
export const calendarDay = (date, style = "medium") =>
  new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));

const UNITS = [["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]];
const ago = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });

/** How long ago a moment was, in its largest unit: 3 seconds ago. Clocks differ: what seems to come is now. */
export function howLongAgo(instant, now = Date.now()) {
  const seconds = Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));
  const [unit, length] = UNITS.find(([, one]) => seconds >= one) ?? UNITS.at(-1);
  return ago.format(-Math.floor(seconds / length), unit);
}

const numbers = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
const LEAST_PERCENT = 0.0005; // What rounds to less would read 0.0%.

export const number = (value) => numbers.format(value);

/** How many there are of something: 1 country, 2 countries. */
export const count = (value, one, several = `${one}s`) => `${number(value)} ${value === 1 ? one : several}`;

/** A part of the whole, from 0 to 1. */
export const percent = (share) => (share > 0 && share < LEAST_PERCENT ? `<${percents.format(0.001)}` : percents.format(share));

/** From one moment to another, without saying twice what both have. */
export const period = (start, end, zone) => minutes(zone).formatRange(new Date(start), new Date(end));

/** A zone as people call it at that moment: Central European Standard Time. */
export function zoneName(zone, instant) {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "long" }).formatToParts(new Date(instant));
  return parts.find((part) => part.type === "timeZoneName").value;
}

/** Whether clocks in two zones show the same at both moments. */
export const sameClock = (zone, other, start, end) => period(start, end, zone) === period(start, end, other);

// ISO 4217's minor units where they are not two digits. Browsers format by custom instead: to them a forint has no fillér,
// and 990000 of them, HUF 9,900.00, would be a hundred times as much.
const WITHOUT_MINOR_UNIT = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ");
const THOUSANDTHS = "BHD IQD JOD KWD LYD OMR TND".split(" ");
const TEN_THOUSANDTHS = "CLF UYW".split(" ");

function minorUnitDigits(currency) {
  if (WITHOUT_MINOR_UNIT.includes(currency)) return 0;
  if (THOUSANDTHS.includes(currency)) return 3;
  return TEN_THOUSANDTHS.includes(currency) ? 4 : 2;
}

/** An amount in the minor units of its currency: 4900 EUR is €49.00. */
export function price({ amount, currency }) {
  const digits = minorUnitDigits(currency);
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount / 10 ** digits);
}

function minutes(zone, more = {}) {
  return new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
    ...more,
  });
}
