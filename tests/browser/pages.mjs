// Looks at a list of pages: each is photographed, goes through axe and fits its window.
// Input: { "pages": [{ "name": "mijn-taken", "path": "/mijn-taken" }] }

export default async function ({ input, go, look, expectNoSidewaysScroll }) {
  for (const { name, path } of input.pages) {
    await go(path);
    await expectNoSidewaysScroll();
    await look(name);
  }
}
