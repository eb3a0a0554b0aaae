// The statistics of one event or series: asks for what may have changed, and shows it wherever the page has a place for it.

import { announce, beQuiet } from "./announcer.js";
import { showCurve } from "./curve.js";
import { showAsOf, showFigures } from "./figures.js";
import { element, text } from "./page.js";
import { statisticsOf } from "./statistics.js";
import { showCountries, showRegions } from "./table.js";
import { watch } from "./watch.js";
import { showOnMap } from "./worldmap.js";

const NOT_MODIFIED = 304;
// The tally's items move one after the other: what the headline does not tell is asked for now and then all the same.
const EVERY_TURNS = 10;

export class Board {
  #resources;
  #answers = {};
  #turns = 0;
  #stopWatching;
  #isOpen = true;

  /**
   * @param {import("./places.js").Place} place
   * @param {(answer: import("./api.js").Answer) => void} ended what to do when asking again is of no use: signed out, or nothing there
   */
  constructor(place, token, ended) {
    this.#resources = statisticsOf(place, token);
    this.#begin();
    const tell = { well: () => this.#showTrouble(), trouble: (...what) => this.#trouble(...what), end: ended };
    this.#stopWatching = watch(() => this.#turn(), tell);
  }

  stop() {
    this.#stopWatching();
    this.#isOpen = false;
  }

  /** Shows the table anew, for countries or for regions, as the page has it chosen. */
  async chooseTable() {
    if (isByRegion()) await this.#update("regions");
    if (this.#isOpen) this.#showTable();
  }

  /** Hands a file to the browser. @param {"table" | "days"} what */
  async download(what) {
    const file = await this.#resources[what === "table" ? shownTable() : what].csv();
    text("downloaded", file ? "" : "The file could not be fetched. Try again in a moment.");
    if (file) save(file);
  }

  #begin() {
    element("statistics").hidden = true;
    element("waiting-for").hidden = false;
    beQuiet();
    this.#showTrouble();
  }

  /** @returns {Promise<import("./api.js").Answer>} one that has failed, if any has */
  async #turn() {
    const headline = await this.#update("headline");
    const nothingNew = headline.status === NOT_MODIFIED && this.#turns % EVERY_TURNS !== 0;
    const others = failed(headline) || nothingNew ? [] : await Promise.all(["countries", "days", shownTable()].map((name) => this.#update(name)));
    const failure = [headline, ...others].find(failed);
    this.#turns = failure ? 0 : this.#turns + 1;
    if (!failure && this.#isOpen) this.#show(nothingNew);
    return failure ?? headline;
  }

  async #update(name) {
    const answer = await this.#resources[name].ask();
    if (answer.ok) this.#answers[name] = { ...answer.body, language: answer.headers.get("content-language") };
    return answer;
  }

  #show(nothingNew) {
    const { headline, countries, days } = this.#answers;
    announce(headline.total);
    if (nothingNew) return showAsOf(headline);
    element("waiting-for").hidden = true;
    element("statistics").hidden = false;
    showFigures(headline);
    showOnMap(countries);
    showCurve(days);
    this.#showTable();
  }

  #showTable() {
    const { countries, regions } = this.#answers;
    if (isByRegion() && regions) showRegions(regions);
    else if (countries) showCountries(countries);
  }

  #trouble({ title }, waitMs) {
    this.#showTrouble(`${title}: these figures may be old. Asking again in ${Math.ceil(waitMs / 1000)} seconds.`);
  }

  #showTrouble(words = "") {
    element("trouble").hidden = !words;
    text("trouble", words);
  }
}

const failed = ({ ok, status }) => !ok && status !== NOT_MODIFIED;

const isByRegion = () => element("by-region").checked;

const shownTable = () => (isByRegion() ? "regions" : "countries");

function save(file) {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: address, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // A browser may ask first where to put it.
}
