// What can be chosen in a form: countries, relationships and languages, named for the visitor.

import { byName, countryName, ownNameOf } from "./words.js";

// The codes of ISO 3166-1 alpha-2, and XK (Kosovo): what the API accepts. Browsers know the names but do not list the codes.
const COUNTRIES = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
  BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ
  FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ
  IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH
  MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL
  PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD
  TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`;

const RELATIONSHIPS = {
  CUSTOMER: "Customer",
  PROSPECT: "Prospective customer",
  PARTNER: "Partner",
  DISTRIBUTOR: "Distributor",
  RESELLER: "Reseller",
  PROVIDER: "Provider",
  ALLIANCE: "Alliance",
  OTHER: "None of these",
};

// A mail comes in English as long as there is none in the language.
const LANGUAGES = ["de", "en", "es", "fr", "it", "ru", "tr"];

/** Adds every country to a select, by its name in the page's language. */
export function offerCountries(select) {
  const countries = COUNTRIES.trim().split(/\s+/).map((code) => ({ code, name: countryName(code) }));
  for (const { code, name } of countries.sort(byName)) select.add(new Option(name, code));
}

/** Adds what one can be to the organiser. */
export function offerRelationships(select) {
  for (const [relationship, name] of Object.entries(RELATIONSHIPS)) select.add(new Option(name, relationship));
}

export const relationshipName = (relationship) => RELATIONSHIPS[relationship] ?? relationship;

/** Adds the languages of our mails and more, each by its own name. */
export function offerLanguages(select, more) {
  const tags = [...new Set([...LANGUAGES, ...more])];
  for (const { tag, name } of tags.map((one) => ({ tag: one, name: ownNameOf(one) })).sort(byName)) {
    const option = new Option(name, tag);
    option.lang = tag;
    select.add(option);
  }
}

/** Chooses the visitor's own language where it is offered, or else another. */
export function chooseLanguage(select, otherwise) {
  const offered = [...select.options].map(({ value }) => value);
  const visitors = navigator.languages.flatMap((tag) => [tag, tag.split("-")[0]]);
  select.value = visitors.find((tag) => offered.includes(tag)) ?? otherwise;
}
