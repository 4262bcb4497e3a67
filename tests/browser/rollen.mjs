// Every role of the demo does one thing, by keyboard: choose who you are, see what waits, go there,
// do it. Notes what was looked at as "person path", so that other journeys can look at it again.

export default async function (hands) {
  const { page, go, press, fill, tabTo, expectText, expectNoSidewaysScroll, look, note } = hands;
  let wie = "";

  // The page as it stands now: photographed, through axe, and noted.
  async function zie(naam) {
    await expectNoSidewaysScroll();
    await look(naam);
    note(`${wie}\t${new URL(page.url()).pathname}`);
  }

  async function als(naam) {
    wie = naam;
    await go("/demo/kies");
    await press(naam);
    await expectText("Mijn taken");
  }

  // Unfolds a form, when it is not open yet.
  async function open(naam) {
    const formulier = page.locator("details", { has: page.locator("summary", { hasText: naam }) });
    if ((await formulier.first().getAttribute("open")) === null) await press(naam);
  }

  // A round in the group with this question. From the group a person uses the arrows.
  async function antwoord(vraag, keuze) {
    const groep = page.locator("fieldset", { hasText: vraag });
    await groep.getByLabel(keuze, { exact: true }).focus();
    await page.keyboard.press("Space");
  }

  // Unfolds this question, answers it and presses the button that the tab key finds next.
  async function beantwoord(vraag, tekst) {
    await tabTo(page.locator(`#vraag-${vraag} > summary`));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText(tekst);
    await page.keyboard.press("Tab");
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  }

  await als("Anouk van der Velden");
  await zie("inkoopadviseur-taken");
  await press("Dialoogsessie 1 · Coalitie beschermd wonen Hart van Brabant");
  await open("Verslag");
  await fill("Verslag", "Wij spraken over de wachtlijst en over het perspectiefplan.");
  await antwoord("Er is iets gezegd dat voor alle deelnemers geldt", "Nee");
  await press("Opslaan");
  await expectText("Verslag opgeslagen.");
  await press("Verslag opstellen");
  await expectText("Verslag in concept");
  await zie("inkoopadviseur-sessie");
  await press("Beschermd wonen");
  await zie("inkoopadviseur-zaak");

  await als("Gerard Maas");
  await press("Inschrijving Prisma");
  await open("Prisma");
  await antwoord("Geen uitsluitingsgrond is van toepassing", "Ja");
  await antwoord("De organisatie voldoet aan de geschiktheidseisen", "Ja");
  await fill("Naam van de ondertekenaar", "Gerard Maas");
  await press("Opslaan");
  await beantwoord("V2", "Wij vragen elke maand aan de jeugdige hoe het gaat.");
  await beantwoord("V3", "Vanaf de eerste week werken wij aan de weg terug.");
  await zie("zorgaanbieder-inschrijving");
  await press("Controleren en indienen");
  await zie("zorgaanbieder-controleren");
  await press("Indienen");
  await expectText("Ingediend");
  await zie("zorgaanbieder-ingediend");

  await als("Toos Brekelmans");
  await press("Advies van de adviesraad");
  await open("Verklaring van een lid van de delegatie");
  await antwoord("Ik heb geen commercieel, zakelijk of politiek belang", "Ja");
  await antwoord("Ik houd geheim wat ik lees", "Ja");
  await press("Opslaan");
  await expectText("Verklaring van een lid van de delegatie getekend.");
  await zie("adviesraad-advies");

  await als("Maarten Verhoeven");
  await zie("opdrachtgever-taken");
  await press("Inkoopspoor Jeugdhulp segment 4: veelvoorkomende hulp");
  await open("Voorwaarde bij de Go");
  await fill("Nummer", "1");
  await fill("Voorwaarde", "Leg uit hoe kleine lokale aanbieders mee kunnen doen.");
  await press("Opslaan");
  await expectText("opgeslagen.");
  await zie("opdrachtgever-go");

  // In the demo nothing is being scored, so a beoordelaar looks back at the round.
  await als("Fleur Damen");
  await zie("beoordelaar-taken");
  await press("Bekijk de zaken waar u aan meewerkt");
  await zie("beoordelaar-zaken");
  await press("Beschermd wonen");
  await zie("beoordelaar-zaak");

  await als("Eline Sterk");
  await go("/zaken");
  await press("Beschermd wonen");
  await press("Dossier van de procedure");
  await expectText("Niemand kan een regel wijzigen of weghalen");
  await zie("auditor-dossier");
}
