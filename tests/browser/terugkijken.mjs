// Looks again at what another journey looked at, in another window or without scripts.
// Input: { "bezoeken": [{ "wie": "Anouk van der Velden", "pad": "/taken" }] }

export default async function ({ input, go, press, expectText, expectNoSidewaysScroll, look }) {
  let wie = "";
  for (const [nr, bezoek] of input.bezoeken.entries()) {
    if (bezoek.wie !== wie) {
      wie = bezoek.wie;
      await go("/demo/kies");
      await press(wie);
      await expectText("Mijn taken");
    }
    await go(bezoek.pad);
    await expectNoSidewaysScroll();
    const soort = bezoek.pad.split("/")[1];
    await look(`${String(nr + 1).padStart(2, "0")}-${soort}`);
  }
}
