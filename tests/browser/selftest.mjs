// The journey that proves the runner itself, against the page in tests/support/browser.rs.

export default async function ({ go, fill, choose, tick, press, expectText, look, note, input }) {
  await go("/");
  await look(`voor-${input.label}`);
  await fill("Naam", "De Linde");
  await choose("Perceel", "Perceel 2");
  await tick("Akkoord");
  await tick("Tweede");
  await press("Versturen");
  await expectText("De Linde, 2, akkoord, b");
  note("verstuurd");
  await look(`na-${input.label}`);
}
