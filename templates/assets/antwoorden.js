/* Tenderspoor, EUPL-1.2. Een formulier met een tekst: een antwoord in het bekwaamheidsdossier, een score
   met motivering, een notitie. Telt woorden tijdens het typen, slaat vanzelf op, en houdt vast wat nog niet
   is opgeslagen. Zonder dit bestand werkt de pagina ook: elk formulier heeft een eigen knop.

   Rond het formulier staat een element met `data-bewaar`: de naam waaronder de tekst in de browser staat.
   Daarbij kunnen: `data-veld` (de naam van het tekstvak), `data-hoogstens` (woorden), `data-soort` (wat er
   vanzelf wordt bewaard, als dat iets anders is dan de knop doet) en `data-gelukt` (wat er dan staat).

   Het verborgen veld `versie` zegt welke tekst iemand heeft gelezen. Sloeg een collega intussen een andere
   op, dan weigert de server. Dan slaat dit bestand niets meer vanzelf op: de knop laat beide teksten zien.

   Wat niet is opgeslagen, staat met die versie in sessionStorage van dit tabblad. Dat overleeft een herlading en een
   nieuwe inlog. Het verdwijnt met het tabblad, na het opslaan en bij uitloggen. De sleutel bevat de
   persoon, zodat een ander achter dezelfde browser niets terugkrijgt. */
"use strict";

const WACHT = 3000; // milliseconden rust voordat een tekst vanzelf wordt opgeslagen
const VOORVOEGSEL = "antwoord/";

/* Zoals de server telt: wat tussen witruimte van Unicode staat. */
function woorden(tekst) {
  return tekst.split(/\p{White_Space}+/u).filter((woord) => woord !== "").length;
}

/* Opslag in de browser mag ontbreken of vol zijn: dan blijft de tekst alleen in het veld staan. */
function bewaard(sleutel) {
  try {
    return sessionStorage.getItem(VOORVOEGSEL + sleutel);
  } catch {
    return null;
  }
}

function bewaar(sleutel, tekst) {
  try {
    if (tekst === null) sessionStorage.removeItem(VOORVOEGSEL + sleutel);
    else sessionStorage.setItem(VOORVOEGSEL + sleutel, tekst);
  } catch {
    /* zie boven */
  }
}

function wisAlles() {
  try {
    for (const sleutel of Object.keys(sessionStorage)) {
      if (sleutel.startsWith(VOORVOEGSEL)) sessionStorage.removeItem(sleutel);
    }
  } catch {
    /* zie boven */
  }
}

class Invulling {
  constructor(vak) {
    this.sleutel = vak.dataset.bewaar;
    this.hoogstens = vak.dataset.hoogstens ? Number(vak.dataset.hoogstens) : null;
    this.soort = vak.dataset.soort;
    this.gelukt = vak.dataset.gelukt ?? "Opgeslagen";
    this.veld = vak.querySelector(`textarea[name="${vak.dataset.veld ?? "antwoord"}"]`);
    this.formulier = this.veld.form;
    this.knop = this.formulier.querySelector('button[type="submit"]').textContent;
    /* Een concept van een andere soort heeft geen versie: het is van één persoon. */
    this.versie = this.soort ? null : this.formulier.querySelector('input[name="versie"]');
    /* Wie beide teksten ziet, kiest zelf: met de knop, of met de link. */
    this.botsing = vak.querySelector("[data-laat-los]") !== null;
    this.verstuurt = false;
    this.tekst = this.veld.defaultValue;
    this.opgeslagen = this.inhoud();
    this.bezig = null;
    this.wekker = 0;
    this.teller = this.regel();
    this.stand = this.regel();
    this.stand.setAttribute("role", "status");
    this.zetTerug(vak);
    this.tel();
    this.formulier.addEventListener("input", () => this.getypt());
    this.veld.addEventListener("blur", (gebeurtenis) => {
      // Wie op de knop van dit formulier drukt, slaat daarmee al op.
      const knop = gebeurtenis.relatedTarget;
      if (knop?.type !== "submit" || knop.form !== this.formulier) this.slaOp();
    });
    this.formulier.addEventListener("submit", (gebeurtenis) => this.verstuur(gebeurtenis));
    vak.querySelectorAll("[data-laat-los]").forEach((link) =>
      link.addEventListener("click", () => bewaar(this.sleutel, null)),
    );
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.slaOp();
    });
  }

  regel() {
    const regel = document.createElement("p");
    regel.className = "stil";
    this.veld.insertAdjacentElement("afterend", regel);
    return regel;
  }

  /* Wat er vanzelf wordt verstuurd: alle velden, bij een concept met een andere soort. */
  inhoud() {
    const inhoud = new URLSearchParams(new FormData(this.formulier));
    if (this.soort) inhoud.set("soort", this.soort);
    return inhoud.toString();
  }

  /* Wat al onderweg is, moet eerst klaar zijn: anders botst iemand met de eigen tekst. */
  async verstuur(gebeurtenis) {
    clearTimeout(this.wekker);
    if (!this.bezig || this.verstuurt) return;
    gebeurtenis.preventDefault();
    this.verstuurt = true;
    const uiterlijk = setTimeout(() => this.bezig?.abort(), WACHT);
    await this.loopt;
    clearTimeout(uiterlijk);
    this.formulier.requestSubmit();
    this.verstuurt = false;
  }

  /* Tekst die niet is opgeslagen, komt terug in het veld; zij verdwijnt zodra de server haar heeft. */
  zetTerug(vak) {
    const staat = bewaard(this.sleutel);
    if (staat === null) return;
    const [versie, tekst] = this.gesplitst(staat);
    if (tekst.trim() === this.tekst.trim()) {
      bewaar(this.sleutel, null);
      return;
    }
    this.veld.value = tekst;
    if (this.versie && versie !== this.versie.value) {
      // Getypt bij een oudere tekst: de server laat straks beide zien. Na een weigering is dat al gebeurd.
      if (!this.botsing) this.versie.value = versie;
      this.botsing = true;
    }
    if (vak instanceof HTMLDetailsElement) vak.open = true;
    this.zeg(`Deze tekst was nog niet opgeslagen. Controleer hem en druk op ‘${this.knop}’.`);
  }

  /* Wat in de browser staat: de versie, een nieuwe regel en de tekst. */
  gesplitst(staat) {
    const regel = staat.indexOf("\n");
    return [staat.slice(0, regel), staat.slice(regel + 1)];
  }

  houdVast() {
    bewaar(this.sleutel, `${this.versie?.value ?? ""}\n${this.veld.value}`);
  }

  zeg(zin, doel) {
    this.stand.textContent = zin;
    if (!doel) return;
    const link = document.createElement("a");
    link.href = doel;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = "Inloggen in een nieuw tabblad";
    this.stand.append(" ", link);
  }

  /* Of de tekst past; een antwoord dat leeg is, wordt niet vanzelf opgeslagen. */
  tel() {
    if (this.hoogstens === null) return true;
    const aantal = woorden(this.veld.value);
    const over = aantal - this.hoogstens;
    this.teller.textContent =
      over > 0
        ? `${aantal} woorden. Dat is ${over} te veel: hoogstens ${this.hoogstens}.`
        : `${aantal} van hoogstens ${this.hoogstens} woorden.`;
    return over <= 0 && aantal > 0;
  }

  getypt() {
    this.tel();
    this.houdVast();
    clearTimeout(this.wekker);
    this.wekker = setTimeout(() => this.slaOp(), WACHT);
  }

  slaOp() {
    if (!this.bezig) this.loopt = this.stuur();
    return this.loopt;
  }

  async stuur() {
    clearTimeout(this.wekker);
    if (this.botsing || this.verstuurt) return;
    const [tekst, inhoud] = [this.veld.value, this.inhoud()];
    if (this.bezig || inhoud === this.opgeslagen || !this.tel()) return;
    this.bezig = new AbortController();
    try {
      const antwoord = await fetch(this.formulier.action, {
        method: "POST",
        body: new URLSearchParams(inhoud),
        redirect: "manual",
        credentials: "same-origin",
        keepalive: tekst.length < 30000,
        signal: this.bezig.signal,
      });
      this.verwerk(antwoord, tekst, inhoud);
    } catch {
      if (this.bezig.signal.aborted) return;
      this.zeg("Er is nu geen verbinding. Uw tekst blijft hier staan. Wij proberen het opnieuw.");
      this.wekker = setTimeout(() => this.slaOp(), 10 * WACHT);
    } finally {
      this.bezig = null;
    }
  }

  /* De server stuurt na het opslaan door naar de pagina; alles wat anders is, is niet opgeslagen. */
  verwerk(antwoord, tekst, inhoud) {
    if (antwoord.type === "opaqueredirect") {
      const anders = this.inhoud() !== inhoud;
      this.opgeslagen = inhoud;
      if (this.versie) {
        this.versie.value = Number(this.versie.value) + 1;
        if (!anders) this.opgeslagen = this.inhoud();
      }
      if (this.veld.value === tekst) bewaar(this.sleutel, null);
      if (anders) this.getypt();
      const nu = new Date().toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
      this.zeg(`${this.gelukt} om ${nu} uur.`);
    } else if (antwoord.status === 409 && this.versie) {
      this.botsing = true;
      this.zeg(`Iemand anders sloeg hier zojuist ook iets op. Uw tekst blijft staan. Druk op ‘${this.knop}’ om beide teksten te zien.`);
    } else if (antwoord.status === 401) {
      this.zeg("U bent niet meer ingelogd. Uw tekst blijft hier staan.", "/inloggen");
    } else {
      this.zeg(`Dit is nog niet opgeslagen. Druk op ‘${this.knop}’ om te zien waarom.`);
    }
  }
}

document.querySelectorAll("[data-bewaar]").forEach((vak) => new Invulling(vak));
document
  .querySelectorAll('form[action="/uitloggen"]')
  .forEach((formulier) => formulier.addEventListener("submit", wisAlles));
/* Een link naar een vraag in de lijst boven de antwoorden opent die vraag. */
function openVraag() {
  const vak = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (vak instanceof HTMLDetailsElement) vak.open = true;
}
window.addEventListener("hashchange", openVraag);
openVraag();
